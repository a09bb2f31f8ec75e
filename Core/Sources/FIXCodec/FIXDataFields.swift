/// The fields that may hold separators, each behind a field with its length: RawDataLength (95) and
/// RawData (96), EncodedTextLen (354) and EncodedText (355), and the others of all versions.
public enum FIXDataFields {
    /// The data field whose size the given length field announces; 0 for other tags.
    public static func dataTag(forLength tag: UInt32) -> UInt32 {
        switch tag {
        case 90, 95, 212, 348, 350, 352, 354, 356, 358, 360, 362, 364, 445, 618, 621, 1184, 1277,
            1280, 1282, 1397, 1401, 1403, 1468, 1578, 1620, 1664, 1733, 1871, 1874, 2072, 2074,
            2111, 2179, 2287, 2351, 2481, 2637, 2651, 2665, 2715, 2718, 2721, 2797, 40004, 40008,
            40978, 40980, 40982, 40984, 40986, 40988, 41083, 41101, 41107, 41256, 41320, 41324,
            41458, 41476, 41482, 41653, 41710, 41806, 41811, 41873, 41969, 42025, 42171, 42451,
            42652, 42947:
            return tag &+ 1
        case 2372, 2494, 2522, 2802, 2809, 2815: return tag &- 1
        case 93: return 89
        case 1525: return 1527
        case 1678: return 1697
        case 43109: return 42684
        case 43110: return 42486
        case 43111: return 42982
        default: return 0
        }
    }
}
