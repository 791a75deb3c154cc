namespace AmazonMcf.Service;

/// <summary>
/// How fast the warehouses of a store work and how they pack. A new store saves its rules, so that every process that uses the store
/// computes the same results. All times are virtual.
/// </summary>
public sealed class ServiceRules
{
    /// <summary>Time from receipt to validation. Default: 12 seconds.</summary>
    public TimeSpan Validation { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>Time from receipt or release to the start of planning. Default: 15 minutes.</summary>
    public TimeSpan Planning { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Time from receipt or release to the start of picking. Default: 70 minutes.</summary>
    public TimeSpan Picking { get; set; } = TimeSpan.FromMinutes(70);

    /// <summary>Time from receipt or release to leaving the warehouse. Default: 24 hours and 1 second.</summary>
    public TimeSpan Shipping { get; set; } = TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1);

    /// <summary>Transit time at standard speed. Default: 7 days.</summary>
    public TimeSpan StandardTransit { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Transit time at expedited speed. Default: 2 days.</summary>
    public TimeSpan ExpeditedTransit { get; set; } = TimeSpan.FromDays(2);

    /// <summary>Transit time at priority speed. Default: 1 day.</summary>
    public TimeSpan PriorityTransit { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Time from receipt until an order on hold is canceled. Default: 14 days.</summary>
    public TimeSpan Hold { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long a FillAll order waits for missing inventory. Default: 24 hours.</summary>
    public TimeSpan FillAllWait { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Time from the authorization of a return to its arrival at the fulfillment center. Default: 5 days.</summary>
    public TimeSpan ReturnTransit { get; set; } = TimeSpan.FromDays(5);

    /// <summary>Time until a cancel takes effect. Default: zero.</summary>
    public TimeSpan CancelDelay { get; set; }

    /// <summary>Time that an operation of an inbound plan takes. It takes none while the clock is stopped. Default: 2 seconds.</summary>
    public TimeSpan InboundOperation { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Time from the departure of an inbound shipment to its delivery at the fulfillment center. Default: 4 days.</summary>
    public TimeSpan InboundTransit { get; set; } = TimeSpan.FromDays(4);

    /// <summary>Time from the start of receiving an inbound shipment until it is closed. Default: 2 days.</summary>
    public TimeSpan InboundReceiving { get; set; } = TimeSpan.FromDays(2);

    /// <summary>
    /// The share of the lines of inbound shipments that arrive with missing, excess or damaged units, from 0 to 1; the seed of the store
    /// decides which. Default: 0.1.
    /// </summary>
    public double InboundDiscrepancies { get; set; } = 0.1;

    /// <summary>The maximum number of units in a package. Default: 10.</summary>
    public int UnitsPerPackage { get; set; } = 10;

    /// <summary>The maximum number of units in a shipment. Default: 50.</summary>
    public int UnitsPerShipment { get; set; } = 50;

    /// <summary>
    /// Whether each version of Fulfillment Outbound has orders of its own, so that one does not show those of the other and may use their
    /// ids again. Amazon does not say. Default: false, every version shows all orders.
    /// </summary>
    public bool SeparateVersions { get; set; }

    /// <summary>Validates the rules.</summary>
    /// <exception cref="ArgumentException">A time is negative, shipping starts before picking, a share is not from 0 to 1, or a package or
    /// shipment has no room.</exception>
    internal void Check()
    {
        TimeSpan[] times =
        [
            Validation, Planning, Picking, Shipping - Picking, StandardTransit, ExpeditedTransit, PriorityTransit,
            Hold, FillAllWait, ReturnTransit, CancelDelay, InboundOperation, InboundTransit, InboundReceiving,
        ];
        if (times.Any(time => time < TimeSpan.Zero))
        {
            throw new ArgumentException("Times must not be negative, and shipping must not start before picking.");
        }

        if (InboundDiscrepancies is not (>= 0 and <= 1))
        {
            throw new ArgumentException("The share of inbound discrepancies must be from 0 to 1.");
        }

        if (UnitsPerPackage < 1 || UnitsPerShipment < 1)
        {
            throw new ArgumentException("A package and a shipment must each have room for at least one unit.");
        }
    }
}
