using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>What values of a member look like, to find out whether a cell is in the column of another one.</summary>
internal static class CellShape
{
    private const string Address = nameof(McfOrderRequest.DestinationAddress) + ".";

    /// <summary>Whether a text can be a value of a member; null for members whose values can be any text.</summary>
    public static Func<string, bool>? Of(OrderMember member) => member.Path switch
    {
        "Items[]." + nameof(McfOrderRequestItem.Quantity) => cell => cell.All(IsDigit) || QuantityText.Read(cell, out _) is null,
        Address + nameof(McfAddress.CountryCode) => cell => !cell.Any(IsDigit) && cell.Length is 2 or 3 or > 4,
        Address + nameof(McfAddress.PostalCode) => cell => cell.Any(IsDigit) && cell.Length < 12,
        Address + nameof(McfAddress.StateOrRegion) => cell => !cell.Any(IsDigit),
        Address + nameof(McfAddress.Phone) => cell => cell.Count(IsDigit) > 5,
        nameof(McfOrderRequest.NotificationEmails) or nameof(OrderMembers.BuyerEmail) => cell => cell.IndexOf('@') > 0,
        nameof(McfOrderRequest.ShippingSpeedCategory) => cell => ShippingSpeedCategories.Normalize(cell) != cell
            || cell is ShippingSpeedCategories.Standard or ShippingSpeedCategories.Expedited or ShippingSpeedCategories.Priority,
        nameof(McfOrderRequest.FulfillmentAction) => cell => FulfillmentActions.Normalize(cell) is FulfillmentActions.Ship
            or FulfillmentActions.Hold,
        nameof(McfOrderRequest.MarketplaceId) => cell => McfMarketplaces.Find(cell) is not null,
        nameof(McfOrderRequest.DisplayableOrderDate) => cell => cell.Count(IsDigit) > 2,
        _ => null,
    };

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
