using System.Globalization;

namespace AmazonMcf.Service.Quota;

/// <summary>How often an operation may be called.</summary>
/// <param name="Rate">Calls a second in the long run.</param>
/// <param name="Burst">Calls that may come at once after a pause.</param>
internal sealed record UsagePlan(double Rate, int Burst)
{
    /// <summary>The plan most operations are sold with.</summary>
    public static UsagePlan Standard { get; } = new(2, 30);

    /// <summary>The plan of deliveryOffers.</summary>
    public static UsagePlan Offers { get; } = new(5, 30);

    /// <summary>The plan of every operation of notifications.</summary>
    public static UsagePlan Notifications { get; } = new(1, 5);

    /// <summary>The plan every operation has in a sandbox.</summary>
    public static UsagePlan Sandbox { get; } = new(5, 15);

    /// <summary>The rate as the responses report it.</summary>
    public string RateText => Rate.ToString("0.0", CultureInfo.InvariantCulture);
}
