/// The bytes of `CodingSamples.events`, by kind, in hexadecimal. They are never changed: a journal
/// that was written once is read for ever.
enum GoldenEvents {
    static let bytes: [UInt8: String] = [
        1: "01",
        2: "02ac020441434d45",
        3: "03070446554e44",
        4:
            "04050302433107ac023534363380f092cbdd0880c3c4bc0780ccbebd078080e8f0d6dfc8e531"
            + "080706050403020180d5b8be07ff010204",
        5:
            "05050302433107ac023534363380f092cbdd0880c3c4bc0780ccbebd078080e8f0d6dfc8e531"
            + "0100000000000000650a0b03776879ff010204",
        6: "0605",
        7: "0706050432338090dfc04a80a8d6b90703",
        8: "0806",
        9: "0906040174",
        10: "0a060401458090dfc04a80a8d6b907",
        11: "0b0602",
        12: "0c06038090dfc04a80a8d6b907",
        13: "0d06",
        14: "0e0603",
        15: "0f05024332",
        16:
            "100502433307ac023534363380f092cbdd0880c3c4bc0780ccbebd078080e8f0d6dfc8e53180"
            + "a8d6b907ff010204",
        17: "1105030243330243310103650a0b03776879ff01020401",
        18: "1205",
        19: "130502",
        20: "140504",
        21: "1505",
        22: "1605",
        23: "1705ac023280a4a7da06",
        24: "1805",
        25: "1908120205",
        26: "1a08",
        27:
            "1b05017507ac023534363380f092cbdd0880c3c4bc0780ccbebd078080e8f0d6dfc8e53180a8"
            + "d6b907",
        28: "1c0506",
        29: "1d0506",
        30: "1e050b80d0dbc3f4020000b31f2dae6a49fdffffffffffffff",
        31: "1f05",
        32: "2005",
        33: "2105",
        34: "220401",
        35: "23047269736b0203010474657374",
        36: "2402f4030203",
        37: "25",
        38: "260406040145",
        39: "270263efbeadde0000000003424144",
        40: "2805",
        41: "2905",
        43: "2b06040146ac028088debe0180a8d6b90701",
    ]

    /// The bytes of `CodingSamples.instructionEvents`.
    static let instructions: [String] = [
        "3201058090dfc04a80c8afa0250102ff83af5f80c0a8ca9a3ac4a6d50280d0acf30e",
        "3202058090dfc04a80c8afa0250102ff83af5f80c0a8ca9a3ac4a6d50280d0acf30e",
        "320305",
        "320405",
        "32050580a4a7da06",
        "320605",
        "320705",
        "320805",
    ]

    /// The bytes of `CodingSamples.requestEvents`.
    static let requests: [String] = [
        "2a0105026101",
        "2a020203014d3107ac0232090103024c310446554e440441434d45313130318084af5f0000000000"
            + "00000000000000026101650a0b03776879",
        "2a0307010205ac02", "2a04", "2a0505", "2a0603014c",
    ]
}
