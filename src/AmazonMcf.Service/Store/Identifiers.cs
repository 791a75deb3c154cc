namespace AmazonMcf.Service.Store;

/// <summary>
/// Ids that look random, never repeat in a store, and come out the same for the same seed and the same calls: a counter of the store,
/// scrambled without collisions.
/// </summary>
internal static class Identifiers
{
    /// <summary>The name of the setting that holds the seed.</summary>
    public const string SeedSetting = "seed";

    private const string Mixed = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Upper = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The id of a shipment: D and 8 letters or digits.</summary>
    public static string Shipment(IStoreSession session) => "D" + Text(session, "shipment", Mixed, 8, bits: 46);

    /// <summary>The id of a return authorization: RMA and 13 capitals or digits.</summary>
    public static string ReturnAuthorization(IStoreSession session) => "RMA" + Text(session, "authorisation", Upper, 13, bits: 64);

    /// <summary>The id a warehouse knows a return by: D and 11 letters or digits.</summary>
    public static string Rma(IStoreSession session) => "D" + Text(session, "rma", Mixed, 11, bits: 64);

    /// <summary>A carrier's tracking number without its prefix: 13 capitals or digits.</summary>
    public static string Tracking(IStoreSession session) => Text(session, "tracking", Upper, 13, bits: 64);

    /// <summary>A stock number on a label: X and 9 capitals or digits.</summary>
    public static string FnSku(IStoreSession session) => "X" + Text(session, "fnsku", Upper, 9, bits: 46);

    /// <summary>An item number: B and 9 capitals or digits.</summary>
    public static string Asin(IStoreSession session) => "B" + Text(session, "asin", Upper, 9, bits: 46);

    /// <summary>The id of an inbound shipment on labels: FBA and 9 capitals or digits.</summary>
    public static string InboundShipment(IStoreSession session) => "FBA" + Text(session, "inboundShipment", Upper, 9, bits: 46);

    /// <summary>The id of an inbound plan or of a part of it: two letters for its kind, and five groups of hexadecimal digits.</summary>
    public static string Inbound(IStoreSession session, string kind) => kind + Groups(session, "inbound");

    /// <summary>The id of an operation that takes time: five groups of hexadecimal digits.</summary>
    public static string Operation(IStoreSession session) => Groups(session, "operation");

    /// <summary>The id of a document: five groups of hexadecimal digits.</summary>
    public static string Document(IStoreSession session) => Groups(session, "document");

    /// <summary>The id of a destination or a subscription of notifications: five groups of hexadecimal digits.</summary>
    public static string Notification(IStoreSession session) => Groups(session, "notification");

    /// <summary>The id of a thing that has a number: five groups of hexadecimal digits, the same each time.</summary>
    public static string Of(IStoreSession session, string kind, long number) =>
        Groups(Mix((ulong)number + Offset(session) + ((ulong)kind.Length << 32), bits: 64));

    /// <summary>The id of a request: five groups of hexadecimal digits, as the service writes them.</summary>
    public static string Request(IStoreSession session) => Groups(session, "request");

    private static string Groups(IStoreSession session, string counter) => Groups(Scramble(session, counter, bits: 64));

    private static string Groups(ulong number)
    {
        var other = Mix(number, bits: 64);
        return FormattableString.Invariant(
            $"{number >> 32:x8}-{(number >> 16) & 0xFFFF:x4}-{number & 0xFFFF:x4}-{other >> 48:x4}-{other & 0xFFFFFFFFFFFF:x12}");
    }

    private static string Text(IStoreSession session, string counter, string alphabet, int length, int bits)
    {
        var value = Scramble(session, counter, bits);
        var text = new char[length];
        for (var index = length - 1; index >= 0; index--)
        {
            text[index] = alphabet[(int)(value % (ulong)alphabet.Length)];
            value /= (ulong)alphabet.Length;
        }

        return new string(text);
    }

    private static ulong Scramble(IStoreSession session, string counter, int bits) =>
        Mix((ulong)session.NextNumber(counter) + Offset(session), bits);

    private static ulong Offset(IStoreSession session) =>
        ulong.Parse(SettingTable.Read(session, SeedSetting)!, System.Globalization.CultureInfo.InvariantCulture) * 0x9E3779B97F4A7C15UL;

    // Each step can be undone within the given number of bits, so different numbers stay different.
    private static ulong Mix(ulong value, int bits)
    {
        var mask = ulong.MaxValue >> (64 - bits);
        value &= mask;
        value = ((value ^ (value >> (bits / 2))) * 0xBF58476D1CE4E5B9UL) & mask;
        value = ((value ^ (value >> (bits / 2))) * 0x94D049BB133111EBUL) & mask;
        return value ^ (value >> (bits / 2));
    }
}
