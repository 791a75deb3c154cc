using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;

/// <summary>The values of packing slips that the other version of the API has members for.</summary>
internal static class SlipAttributes
{
    /// <summary>The order id that the recipient reads.</summary>
    public const string OrderId = "orderId";

    /// <summary>The order date that the recipient reads.</summary>
    public const string OrderTime = "orderTime";

    /// <summary>The text for the recipient.</summary>
    public const string OrderText = "orderText";

    /// <summary>The gift text of a line.</summary>
    public const string GiftMessage = "giftMessage";

    /// <summary>The text of a line.</summary>
    public const string LineItemText = "lineItemText";

    /// <summary>Finds a value; null when there is none.</summary>
    public static string? Attribute(this OrderPackingSlip? slip, string name) =>
        slip?.TemplateAttributes is { } attributes && attributes.TryGetValue(name, out var value) ? value : null;
}
