namespace AmazonMcf.Service;

/// <summary>
/// How fast the warehouses of a store work and how they pack. The rules are written into a new store and stay with it, so that every
/// process on a store computes the same world. All times are virtual.
/// </summary>
public sealed class ServiceRules
{
    /// <summary>From taking an order in to having checked it: 12 seconds.</summary>
    public TimeSpan Validation { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>From receipt, or the release of a hold, to the start of planning: 15 minutes.</summary>
    public TimeSpan Planning { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>From receipt, or the release of a hold, to the start of picking: 70 minutes.</summary>
    public TimeSpan Picking { get; set; } = TimeSpan.FromMinutes(70);

    /// <summary>From receipt, or the release of a hold, to leaving the warehouse: 24 hours and a second.</summary>
    public TimeSpan Shipping { get; set; } = TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1);

    /// <summary>From the warehouse to the door at standard speed: 7 days.</summary>
    public TimeSpan StandardTransit { get; set; } = TimeSpan.FromDays(7);

    /// <summary>From the warehouse to the door at expedited speed: 2 days.</summary>
    public TimeSpan ExpeditedTransit { get; set; } = TimeSpan.FromDays(2);

    /// <summary>From the warehouse to the door at priority speed: 1 day.</summary>
    public TimeSpan PriorityTransit { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long an order may be on hold before it is cancelled, from its receipt: 14 days.</summary>
    public TimeSpan Hold { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long an order that takes all it can get waits for missing stock: 24 hours.</summary>
    public TimeSpan FillAllWait { get; set; } = TimeSpan.FromHours(24);

    /// <summary>From authorising a return to its arrival at the fulfilment centre: 5 days.</summary>
    public TimeSpan ReturnTransit { get; set; } = TimeSpan.FromDays(5);

    /// <summary>How long a cancel takes to have its effect: none.</summary>
    public TimeSpan CancelDelay { get; set; }

    /// <summary>The most units in a package: 10.</summary>
    public int UnitsPerPackage { get; set; } = 10;

    /// <summary>The most units in a shipment: 50.</summary>
    public int UnitsPerShipment { get; set; } = 50;

    /// <summary>Refuses rules no warehouse can follow.</summary>
    /// <exception cref="ArgumentException">A time is negative, goods leave before they are picked, or nothing fits a package.</exception>
    internal void Check()
    {
        TimeSpan[] times =
        [
            Validation, Planning, Picking, Shipping - Picking, StandardTransit, ExpeditedTransit, PriorityTransit,
            Hold, FillAllWait, ReturnTransit, CancelDelay,
        ];
        if (times.Any(time => time < TimeSpan.Zero))
        {
            throw new ArgumentException("No time of the rules may be negative, and shipping may not come before picking.");
        }

        if (UnitsPerPackage < 1 || UnitsPerShipment < 1)
        {
            throw new ArgumentException("A package and a shipment must have room for a unit.");
        }
    }
}
