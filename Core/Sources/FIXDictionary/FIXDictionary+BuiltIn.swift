import FIXCodec

extension FIXDictionary {
    /// The rules of a session: its own messages and the application's. From 5.0 on the session
    /// speaks FIXT 1.1. Read once in the process, when first asked for.
    public static func of(_ version: FIXVersion) -> FIXDictionary {
        switch version {
        case .fix40: return fix40
        case .fix41: return fix41
        case .fix42: return fix42
        case .fix43: return fix43
        case .fix44: return fix44
        case .fix50: return fix50
        case .fix50SP1: return fix50SP1
        case .fix50SP2: return fix50SP2
        }
    }

    /// The rules of a FIXT 1.1 session for a message whose ApplVerID (1128), or the default of its
    /// type or of the Logon, names this version.
    public static func fixt(carrying version: FIXVersion) -> FIXDictionary {
        switch version {
        case .fix40: return fixt40
        case .fix41: return fixt41
        case .fix42: return fixt42
        case .fix43: return fixt43
        case .fix44: return fixt44
        case .fix50, .fix50SP1, .fix50SP2: return of(version)
        }
    }

    private static let fix40 = FIXBuiltIn.fix40.read()
    private static let fix41 = FIXBuiltIn.fix41.read()
    private static let fix42 = FIXBuiltIn.fix42.read()
    private static let fix43 = FIXBuiltIn.fix43.read()
    /// FIX 4.4, complete.
    public static let fix44 = FIXBuiltIn.fix44.read()
    /// The session layer of 5.0 and later, alone.
    public static let fixt11 = FIXBuiltIn.fixT11.read()
    private static let fix50 = overFIXT(.fix50)
    private static let fix50SP1 = overFIXT(.fix50SP1)
    private static let fix50SP2 = overFIXT(.fix50SP2)
    private static let fixt40 = FIXDictionary(transport: fixt11, application: fix40)
    private static let fixt41 = FIXDictionary(transport: fixt11, application: fix41)
    private static let fixt42 = FIXDictionary(transport: fixt11, application: fix42)
    private static let fixt43 = FIXDictionary(transport: fixt11, application: fix43)
    private static let fixt44 = FIXDictionary(transport: fixt11, application: fix44)

    private static func overFIXT(_ version: FIXBuiltIn) -> FIXDictionary {
        FIXDictionary(transport: fixt11, application: version.read())
    }
}
