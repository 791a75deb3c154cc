using System.Globalization;

namespace AmazonMcf.Campaign;

/// <summary>What a campaign is made from: the same seed and size make the same orders, faults and moments of death.</summary>
/// <param name="Seed">What all chances grow from.</param>
/// <param name="Orders">How many orders are wanted.</param>
internal sealed record CampaignSettings(int Seed, int Orders)
{
    private const int FewestOrders = 20;
    private const int MostOrders = 1_000_000;
    private const int OrdersUnlessGiven = 10_000;
    private const int SeedUnlessGiven = 1;

    /// <summary>Takes SEED and ORDERS of the environment.</summary>
    /// <exception cref="CampaignException">One of them is no number, or no number of orders to work with.</exception>
    public static CampaignSettings FromEnvironment() => new(
        Read("SEED", SeedUnlessGiven, int.MinValue, int.MaxValue),
        Read("ORDERS", OrdersUnlessGiven, FewestOrders, MostOrders));

    private static int Read(string name, int unlessGiven, int least, int most)
    {
        if (Environment.GetEnvironmentVariable(name) is not { Length: > 0 } text)
        {
            return unlessGiven;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new CampaignException($"{name} is '{text}': it must be a whole number from {least} to {most}.");
    }
}
