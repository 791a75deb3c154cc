namespace AmazonMcf.Benchmarks.Measuring;

/// <summary>How much work is measured. With QUICK=1 in the environment a tenth or less, to see that everything runs.</summary>
/// <param name="Reads">Orders read one after the other.</param>
/// <param name="Creates">Orders placed.</param>
/// <param name="ShortList">Orders of the short list.</param>
/// <param name="LongList">Orders of the long list.</param>
/// <param name="FileRows">Rows of the flat file.</param>
/// <param name="Checks">Orders validated.</param>
/// <param name="GatewayRequests">Requests to one gateway while its memory is watched.</param>
/// <param name="Sellers">Sellers who place orders at the same time.</param>
/// <param name="OrdersOfSeller">Orders of each of them.</param>
/// <param name="Book">Orders of the big order book.</param>
/// <param name="GatewayClients">Clients of one gateway.</param>
/// <param name="GatewayConnections">Their connections.</param>
/// <param name="Starts">How often a process is started.</param>
/// <param name="Rounds">How often contestants take turns.</param>
internal sealed record Sizes(
    int Reads,
    int Creates,
    int ShortList,
    int LongList,
    int FileRows,
    int Checks,
    int GatewayRequests,
    int Sellers,
    int OrdersOfSeller,
    int Book,
    int GatewayClients,
    int GatewayConnections,
    int Starts,
    int Rounds
)
{
    public static Sizes Full { get; } =
        new(1_000, 2_000, 10_000, 100_000, 1_000_000, 100_000, 200_000, 500, 64, 1_000_000, 1_000, 1_024, 15, 7);

    public static Sizes Quick { get; } = new(100, 200, 1_000, 10_000, 100_000, 10_000, 20_000, 50, 32, 30_000, 100, 128, 3, 2);

    public static Sizes OfEnvironment => Environment.GetEnvironmentVariable("QUICK") is { Length: > 0 } and not "0" ? Quick : Full;
}
