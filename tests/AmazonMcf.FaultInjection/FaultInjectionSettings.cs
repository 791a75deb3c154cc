using System.Globalization;

namespace AmazonMcf.FaultInjection;

/// <summary>What a campaign is made from: the same seed and size make the same orders, faults and moments of death.</summary>
/// <param name="Seed">The seed of all random numbers.</param>
/// <param name="Orders">How many orders are wanted.</param>
internal sealed record FaultInjectionSettings(int Seed, int Orders)
{
    /// <summary>The versions of the API. Default: that of the client.</summary>
    public VersionPlan Versions { get; init; } = VersionPlan.Default;

    private const int FewestOrders = 20;
    private const int MostOrders = 1_000_000;
    private const string OrdersUnlessGiven = "10000";
    private const string SeedUnlessGiven = "1";

    /// <summary>Takes SEED, one or several parted by commas, and ORDERS of the environment: one campaign a seed.</summary>
    /// <exception cref="FaultInjectionException">One of them is not a number, or not a valid number of orders.</exception>
    public static IReadOnlyList<FaultInjectionSettings> FromEnvironment()
    {
        var orders = Parse("ORDERS", Find("ORDERS") ?? OrdersUnlessGiven, FewestOrders, MostOrders);
        return
        [
            .. (Find("SEED") ?? SeedUnlessGiven)
                .Split(',')
                .Select(seed => new FaultInjectionSettings(Parse("SEED", seed, int.MinValue, int.MaxValue), orders)),
        ];
    }

    private static string? Find(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? text : null;

    private static int Parse(string name, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FaultInjectionException($"{name} is '{text}': it must be a whole number from {least} to {most}.");
}
