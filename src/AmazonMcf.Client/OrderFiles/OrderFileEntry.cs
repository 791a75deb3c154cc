using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.SkuMaps;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// The result of reading one order from a file, rows or a single object: an order to place, an invalid order with
/// <see cref="ValidationErrors"/>, or an excluded order with the reason in <see cref="LeftOut"/>.
/// </summary>
public sealed class OrderFileEntry
{
    private (McfMarketplace? Marketplace, string? Region)? checkedFor;

    /// <summary>Creates an entry for an order that was passed as one object and is not validated yet.</summary>
    /// <param name="order">The order.</param>
    /// <param name="input">The input object; null if there is none.</param>
    public OrderFileEntry(McfOrderRequest order, object? input = null)
        : this(order.SellerFulfillmentOrderId, []) => (Order, Input) = (order, input);

    /// <summary>Creates an entry for an object that is not a valid order.</summary>
    /// <param name="error">The validation error.</param>
    /// <param name="input">The object.</param>
    public OrderFileEntry(McfValidationError error, object? input)
        : this(orderId: null, []) => (ValidationErrors, Input) = ([error], input);

    internal OrderFileEntry(string? orderId, IReadOnlyList<int> rows)
    {
        SellerFulfillmentOrderId = orderId;
        Rows = rows;
    }

    /// <summary>The order; null if it is invalid or excluded.</summary>
    public McfOrderRequest? Order { get; internal set; }

    /// <summary>The validation errors; empty if there are none. A single one makes the whole order invalid.</summary>
    public IReadOnlyList<McfValidationError> ValidationErrors { get; internal set; } = [];

    /// <summary>Why the order is excluded, for example because it is canceled; null if it is not.</summary>
    public McfLeftOutOrder? LeftOut { get; internal set; }

    /// <summary>The lines that are excluded from the order, for example because they are already fulfilled.</summary>
    public IReadOnlyList<McfLeftOutLine> LeftOutLines { get; internal set; } = [];

    /// <summary>Warnings, such as assumed speeds. The first entry also has the warnings about the file.</summary>
    public IReadOnlyList<string> Warnings { get; internal set; } = [];

    /// <summary>
    /// The rows of the order, each as the number of the line that it starts on, from 1. Empty for an order that was passed as one object.
    /// </summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>The order id, if the input has one.</summary>
    public string? SellerFulfillmentOrderId { get; }

    /// <summary>The input object, for error records; null for an order from rows, whose validation errors name the file and row.</summary>
    public object? Input { get; private set; }

    /// <summary>Whether the order was excluded, for example because it is canceled.</summary>
    public bool IsLeftOut => LeftOut is not null;

    /// <summary>Whether <see cref="OrderFileOptions.Complete"/> was applied. Rows are completed before they are validated.</summary>
    public bool IsCompleted => Rows.Count > 0;

    /// <summary>Whether the order was already validated for a marketplace and a region.</summary>
    /// <param name="marketplace">The marketplace of orders that name none.</param>
    /// <param name="region">The region of the connection.</param>
    /// <returns>False if it was not validated, or for a different marketplace or region.</returns>
    public bool IsCheckedFor(McfMarketplace? marketplace, string? region) =>
        checkedFor is { } rules && rules.Marketplace?.MarketplaceId == marketplace?.MarketplaceId && rules.Region == region;

    /// <summary>Adds a validation error, which makes the order invalid.</summary>
    /// <param name="error">The validation error.</param>
    /// <param name="input">The input object for error records.</param>
    public void HoldBack(McfValidationError error, object? input) =>
        (Order, LeftOut, ValidationErrors, Input) = (null, null, [.. ValidationErrors, error], input);

    /// <summary>Warnings about an order that was passed as one object, unless it was read from rows before.</summary>
    internal IEnumerable<string> WarningsOfObject =>
        Order is { } order && !IsCompleted && order.Source is not { Rows.Count: > 0 } ? OrderWarnings.Of(order) : [];

    /// <summary>
    /// Applies a channel profile to an order that was passed as one object; it becomes excluded if the profile excludes it, and invalid if
    /// it was read with a different profile. Rows are completed while they are read.
    /// </summary>
    /// <param name="profile">The profile.</param>
    /// <param name="setExplicit">Sets explicit values, which override the profile.</param>
    internal void Apply(ChannelProfile profile, Action<McfOrderRequest> setExplicit)
    {
        if (Order is not { } order)
        {
            return;
        }

        var isNew = order.Source?.Channel is null;
        if (profile.ApplyTo(order, setExplicit) is { } error)
        {
            HoldBack(error, Input);
        }
        else if (isNew && profile.ReasonToExclude(order) is { } reason)
        {
            LeaveOut(order, new(McfLeftOutKind.Excluded, reason));
        }
    }

    internal void Warn(string? warning)
    {
        if (warning is not null)
        {
            Warnings = [.. Warnings, warning];
        }
    }

    /// <summary>Applies a SKU map to an order that was passed as one object. Rows are mapped while they are read.</summary>
    /// <param name="map">The map.</param>
    /// <param name="unmapped">What happens to lines that are not in the map.</param>
    internal void MapSkus(SkuMap map, McfUnmappedSku unmapped)
    {
        if (Order is not { } order || IsCompleted)
        {
            return;
        }

        var mapped = new SkuReplacement(map, unmapped).Apply(order);
        foreach (var error in mapped.Errors)
        {
            HoldBack(error, Input);
        }

        if (mapped.LeftOut is { } reason)
        {
            LeaveOut(order, reason);
        }
        else
        {
            LeftOutLines = [.. LeftOutLines, .. mapped.Skipped.Select(skipped => MappedOrder.NewLine(skipped.Line, row: 0))];
        }
    }

    private void LeaveOut(McfOrderRequest order, LeftOutReason reason)
    {
        Order = null;
        LeftOut = new McfLeftOutOrder
        {
            SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
            Kind = reason.Kind,
            Reason = reason.Text + ".",
            Path = order.Source?.Path,
            Worksheet = order.Source?.Worksheet,
            Rows = order.Source?.Rows ?? [],
            SellerKey = order.SellerKey,
            ConnectionName = order.ConnectionName,
        };
    }

    internal void Checked(McfMarketplace? marketplace, string? region) => checkedFor = (marketplace, region);
}
