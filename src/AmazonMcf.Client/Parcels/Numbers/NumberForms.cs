namespace AmazonMcf.Parcels.Numbers;

/// <summary>
/// The public forms of tracking numbers. Sources: the label guides of UPS, FedEx, USPS (IMpb) and OnTrac, standard S10 of the Universal
/// Postal Union.
/// </summary>
internal static class NumberForms
{
    /// <summary>TBA, TBC and TBM for the United States, Canada and Mexico, and mostly twelve digits.</summary>
    public static IReadOnlyList<NumberForm> AmazonLogistics { get; } = [new("TB[ACM]\\d{10,13}") { IsDistinctive = true }];

    public static IReadOnlyList<NumberForm> Ups { get; } =
        [new("1Z(?<serial>[0-9A-Z]{15})(?<check>\\d)", serial => CheckDigit.Modulo10(serial, 1, 2)) { IsDistinctive = true }];

    /// <summary>Parcels that the post delivers, regardless of the carrier that collected them.</summary>
    public static IReadOnlyList<NumberForm> Postal { get; } =
    [
        new("(420(\\d{5}|\\d{9}))?(?<serial>9[1-5](\\d{19}|\\d{23}))(?<check>\\d)", serial => CheckDigit.Modulo10(serial, 3, 1)),
    ];

    public static IReadOnlyList<NumberForm> Usps { get; } =
    [
        .. Postal,
        new("(?<serial>\\d{19})(?<check>\\d)", serial => CheckDigit.Modulo10(serial, 3, 1)),
        new("(?<serial>\\d{19})(?<check>\\d)", serial => CheckDigit.Modulo10(serial, 3, 1)) { Implied = "91" },
        new("[A-Z]{2}(?<serial>\\d{8})(?<check>\\d)US", CheckDigit.Postal),
    ];

    public static IReadOnlyList<NumberForm> FedEx { get; } =
    [
        new("(?<serial>\\d{11})(?<check>\\d)", CheckDigit.FedEx),
        new("(?<serial>\\d{14})(?<check>\\d)", serial => CheckDigit.Modulo10(serial, 1, 3)),
        new("(?<serial>\\d{17})(?<check>\\d)", serial => CheckDigit.Modulo10(serial.Substring(2), 3, 1)),
        new("(?<serial>\\d{19})(?<check>\\d)", serial => CheckDigit.Modulo10(serial, 3, 1)) { Implied = "92" },
        new("96\\d{5}(?<serial>\\d{14})(?<check>\\d)", serial => CheckDigit.Modulo10(serial, 1, 3)) { IsDistinctive = true },
        new("(100\\d|96\\d\\d)\\d{16}(?<serial>\\d{13})(?<check>\\d)", CheckDigit.FedEx) { IsDistinctive = true },
        .. Postal,
    ];

    public static IReadOnlyList<NumberForm> DhlExpress { get; } =
    [
        new("(?<serial>\\d{9,10})(?<check>\\d)", CheckDigit.Modulo7),
        new("J(?!JD)[A-Z]{2,3}\\d{9,10}") { IsDistinctive = true },
    ];

    public static IReadOnlyList<NumberForm> DhlParcel { get; } =
        [new("JJD\\d{7,20}") { IsDistinctive = true }, new("\\d{12}"), new("\\d{20}")];

    public static IReadOnlyList<NumberForm> DhlECommerce { get; } = [new("(GM|LX|RX)\\d{10,39}"), .. Postal];

    public static IReadOnlyList<NumberForm> OnTrac { get; } =
    [
        new("C(?<serial>\\d{13})(?<check>\\d)", serial => CheckDigit.Modulo10(serial, 1, 2)) { Implied = "4", IsDistinctive = true },
        new("D(?<serial>\\d{13})(?<check>\\d)", serial => CheckDigit.Modulo10(serial, 1, 2)) { Implied = "5", IsDistinctive = true },
        new("1LS7[12]\\d{10}|1LS7[12]\\d{2,4}01[1-4]\\d{6}1|LX1[3-8]\\d{6}"),
    ];

    public static IReadOnlyList<NumberForm> CanadaPost { get; } =
    [
        new("(?<serial>\\d{15})(?<check>\\d)", serial => CheckDigit.Modulo10(serial, 3, 1)),
        new("[A-Z]{2}(?<serial>\\d{8})(?<check>\\d)CA", CheckDigit.Postal),
    ];

    /// <summary>
    /// Numbers of standard S10: two letters, nine digits and the country of the post that they belong to. Any post may deliver them.
    /// </summary>
    public static IReadOnlyList<NumberForm> OfPost(string country) =>
        [new("[A-Z]{2}(?<serial>\\d{8})(?<check>\\d)" + country, CheckDigit.Postal)];
}
