using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Submission;

/// <summary>
/// A change that contains a part of an address, or lines by SKU. The service replaces an address as a whole and finds lines by their IDs,
/// so the rest is taken from the order.
/// </summary>
internal static class PartialUpdate
{
    /// <summary>Whether the order must be read before the change can be sent.</summary>
    /// <param name="update">The change.</param>
    public static bool NeedsOrder(McfOrderUpdate update) =>
        update.DestinationAddress is { } address && IsPart(address)
        || update.Items?.Any(item => string.IsNullOrWhiteSpace(item.SellerFulfillmentOrderItemId)) == true;

    /// <summary>Takes what is missing from the order.</summary>
    /// <param name="update">The change; it is completed in place.</param>
    /// <param name="order">The order.</param>
    /// <exception cref="McfValidationException">A SKU does not identify a line.</exception>
    public static void Complete(McfOrderUpdate update, McfOrder order)
    {
        if (update.DestinationAddress is { } part && IsPart(part) && order.DestinationAddress is { } whole)
        {
            update.DestinationAddress = Merge(part, whole);
        }

        var errors = new List<McfValidationError>();
        foreach (var item in update.Items ?? [])
        {
            if (string.IsNullOrWhiteSpace(item.SellerFulfillmentOrderItemId))
            {
                Identify(item, order, errors);
            }
        }

        if (errors.Count > 0)
        {
            throw new McfValidationException(string.Join(" ", errors), errors);
        }
    }

    private static bool IsPart(McfAddress address) => address.Name is null || address.AddressLine1 is null || address.CountryCode is null;

    // The lines of a street belong together: a new first line replaces all of them.
    private static McfAddress Merge(McfAddress part, McfAddress whole)
    {
        var street = part.AddressLine1 is null ? whole : part;
        return new()
        {
            Name = part.Name ?? whole.Name,
            AddressLine1 = street.AddressLine1,
            AddressLine2 = part.AddressLine2 ?? street.AddressLine2,
            AddressLine3 = part.AddressLine3 ?? street.AddressLine3,
            City = part.City ?? whole.City,
            DistrictOrCounty = part.DistrictOrCounty ?? whole.DistrictOrCounty,
            StateOrRegion = part.StateOrRegion ?? whole.StateOrRegion,
            PostalCode = part.PostalCode ?? whole.PostalCode,
            CountryCode = part.CountryCode ?? whole.CountryCode,
            Phone = part.Phone ?? whole.Phone,
        };
    }

    private static void Identify(McfOrderUpdateItem item, McfOrder order, List<McfValidationError> errors)
    {
        var lines = order.Items.OrEmpty();
        var found = lines.Where(line => line.SellerSku is not null && line.SellerSku == item.SellerSku).ToList();
        if (found.Count == 1)
        {
            item.SellerFulfillmentOrderItemId = found[0].SellerFulfillmentOrderItemId;
            return;
        }

        var ids = string.Join(", ", lines.Select(line => $"{line.SellerFulfillmentOrderItemId} ({line.Quantity} x {line.SellerSku})"));
        errors.Add(new()
        {
            Member = nameof(item.SellerFulfillmentOrderItemId),
            Rule = $"is required: {(found.Count == 0 ? "no line has" : "several lines have")} the SKU '{item.SellerSku}'. "
                + $"The lines of the order are {ids}.",
            SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
        });
    }
}
