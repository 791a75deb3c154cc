using System.Globalization;
using System.Text;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>
/// Values that the versions spell differently. The model has the spelling of 2020-07-01; values that are unknown pass unchanged in both
/// directions.
/// </summary>
internal static class FulfillmentValues
{
    private const string Scheduled = "SCHEDULED";
    private const string CompletePartial = "COMPLETE_PARTIAL";
    private const string ShipmentProcessing = "PROCESSING";
    private const string ShipmentCancelled = "CANCELLED";

    public static string? TierToWire(string? speed) => ShippingSpeedCategories.Normalize(speed.NullIfBlank()) switch
    {
        ShippingSpeedCategories.ScheduledDelivery => Scheduled,
        var known => ToWire(known, ShippingSpeedCategories.All),
    };

    public static string? TierToModel(string? tier) =>
        IsSame(tier, Scheduled) ? ShippingSpeedCategories.ScheduledDelivery : ShippingSpeedCategories.Normalize(tier);

    public static string? ActionToWire(string? action) =>
        ToWire(FulfillmentActions.Normalize(action.NullIfBlank()), FulfillmentActions.All);

    public static string? PolicyToWire(string? policy) =>
        ToWire(FulfillmentPolicies.Normalize(policy.NullIfBlank()), FulfillmentPolicies.All);

    public static string? StatusToWire(string? status) => FulfillmentOrderStatuses.Normalize(status.NullIfBlank()) switch
    {
        FulfillmentOrderStatuses.CompletePartialled => CompletePartial,
        var known => ToWire(known, FulfillmentOrderStatuses.All),
    };

    /// <summary>
    /// The status of an order. The version has no status before PROCESSING: an order on hold without shipments is one that was received.
    /// </summary>
    public static string? StatusToModel(string? status, string? action, bool hasShipments)
    {
        if (IsSame(status, CompletePartial))
        {
            return FulfillmentOrderStatuses.CompletePartialled;
        }

        var known = FulfillmentOrderStatuses.Normalize(status);
        return known == FulfillmentOrderStatuses.Processing
            && !hasShipments
            && FulfillmentActions.Normalize(action) == FulfillmentActions.Hold
            ? FulfillmentOrderStatuses.Received
            : known;
    }

    public static string? ShipmentStatusToModel(string? status) =>
        IsSame(status, ShipmentProcessing) ? ShipmentStatuses.Pending
        : IsSame(status, ShipmentCancelled) ? ShipmentStatuses.CancelledBySeller
        : ShipmentStatuses.Normalize(status);

    /// <summary>A number of units as decimal text.</summary>
    public static Wire.Amount ToWire(int quantity) => new() { Unit = "EACHES", Value = quantity + 0.0m };

    /// <summary>A number of units; its unit is kept if it is not the one of single units.</summary>
    /// <exception cref="FormatException">The number is not whole.</exception>
    public static int ToModel(Wire.Amount? amount, AmazonMcf.Outbound.Mapping.UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, amount?.AdditionalData);
        if (amount?.Unit is { } unit && !IsSame(unit, "EACHES"))
        {
            unmapped.AddText(path + ".unit", unit);
        }

        var value = amount?.Value ?? 0;
        return value == decimal.Truncate(value) && value is >= 0 and <= int.MaxValue
            ? (int)value
            : throw new FormatException("A number of units must be whole: " + value.ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? ToWire(string? value, IReadOnlyList<string> known) =>
        value is not null && known.Contains(value) ? ToUpperSnake(value) : value;

    private static string ToUpperSnake(string pascal)
    {
        var snake = new StringBuilder(pascal.Length + 4);
        foreach (var letter in pascal)
        {
            if (snake.Length > 0 && char.IsUpper(letter))
            {
                snake.Append('_');
            }

            snake.Append(char.ToUpperInvariant(letter));
        }

        return snake.ToString();
    }
}
