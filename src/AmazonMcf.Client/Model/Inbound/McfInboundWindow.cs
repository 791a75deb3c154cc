namespace AmazonMcf.Model;

/// <summary>
/// A window in which a shipment may arrive at the fulfillment center. Source: DeliveryWindowOption of Fulfillment Inbound 2024-03-20.
/// </summary>
public sealed class McfInboundWindow : McfSellerObject
{
    /// <summary>The inbound plan.</summary>
    public string? InboundPlanId { get; set; }

    /// <summary>The shipment.</summary>
    public string? ShipmentId { get; set; }

    /// <summary>The id of the option.</summary>
    public string? DeliveryWindowOptionId { get; set; }

    /// <summary>The availability; see <c>KnownValues.DeliveryWindowAvailabilities</c>.</summary>
    public string? Availability { get; set; }

    /// <summary>The start, in UTC.</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>The end, in UTC.</summary>
    public DateTime? EndDate { get; set; }

    /// <summary>When the offer expires, in UTC.</summary>
    public DateTime? ValidUntil { get; set; }

    /// <summary>The discounts.</summary>
    public IReadOnlyList<McfInboundFee> Discounts { get; set => field = Readable.List(value); } = Readable.List<McfInboundFee>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{StartDate:yyyy-MM-dd} to {EndDate:yyyy-MM-dd} ({Availability})");
}
