using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>
/// Validates tracking numbers of inbound shipments, without a request to the service. Source: updateShipmentTrackingDetails, Fulfillment
/// Inbound 2024-03-20.
/// </summary>
internal static class InboundTrackingValidator
{
    private const int MostOfBoxId = 1024;
    private const int MostOfNumber = 64;

    /// <summary>Finds all validation errors of tracking numbers.</summary>
    /// <param name="update">The tracking numbers.</param>
    public static IReadOnlyList<McfValidationError> Validate(McfInboundTrackingUpdate update)
    {
        var scope = new ValidationScope(null);
        var hasFreight = !string.IsNullOrWhiteSpace(update.FreightBillNumber);
        if (hasFreight == update.Boxes.Count > 0)
        {
            scope.Add(
                nameof(update.Boxes),
                null,
                "or FreightBillNumber is required: numbers of boxes for parcels, the freight bill for freight.");
        }

        if (hasFreight && !update.FreightBillNumber!.All(IsOfFreightBill))
        {
            scope.Add(nameof(update.FreightBillNumber), ValidationScope.Mask, "must have only letters, digits and the characters - . _");
        }

        scope.PrivateAtMost(nameof(update.FreightBillNumber), update.FreightBillNumber, MostOfNumber);
        var boxes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < update.Boxes.Count; i++)
        {
            Check(scope.Inside(nameof(update.Boxes), i, update.Boxes.Count), update.Boxes[i], boxes);
        }

        return scope.ValidationErrors;
    }

    private static void Check(ValidationScope scope, McfInboundTracking tracking, HashSet<string> boxes)
    {
        if (scope.Required(nameof(tracking.BoxId), tracking.BoxId))
        {
            scope.AtMost(nameof(tracking.BoxId), tracking.BoxId, MostOfBoxId);
            if (!boxes.Add(tracking.BoxId!))
            {
                scope.Add(nameof(tracking.BoxId), tracking.BoxId, "must not be repeated.");
            }
        }

        scope.Required(nameof(tracking.TrackingId), tracking.TrackingId);
        scope.PrivateAtMost(nameof(tracking.TrackingId), tracking.TrackingId, MostOfNumber);
    }

    private static bool IsOfFreightBill(char character) =>
        character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '.' or '_' or ' ';
}
