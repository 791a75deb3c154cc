using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// What became of one order of an input - a file, rows, or a single object: an order to place, an order held back because of faults, or
/// one left out on purpose (neither <see cref="Order"/> nor <see cref="ValidationErrors"/>; the reason is in <see cref="Warnings"/>).
/// </summary>
public sealed class OrderFileEntry
{
    private (McfMarketplace? Marketplace, McfRegion? Region)? checkedFor;

    /// <summary>Makes an entry of an order that came as one object and is not checked yet.</summary>
    /// <param name="order">The order.</param>
    /// <param name="input">The object it was made of; null when there is none.</param>
    public OrderFileEntry(McfOrderRequest order, object? input = null)
        : this(order.SellerFulfillmentOrderId, []) => (Order, Input) = (order, input);

    /// <summary>Makes an entry of an object that cannot become an order.</summary>
    /// <param name="error">The rule it breaks.</param>
    /// <param name="input">The object.</param>
    public OrderFileEntry(McfValidationError error, object? input)
        : this(orderId: null, []) => (ValidationErrors, Input) = ([error], input);

    internal OrderFileEntry(string? orderId, IReadOnlyList<int> rows)
    {
        SellerFulfillmentOrderId = orderId;
        Rows = rows;
    }

    /// <summary>The order, when every rule is kept; else null.</summary>
    public McfOrderRequest? Order { get; internal set; }

    /// <summary>The rules its input breaks; empty when there are none. With one fault the whole order is held back.</summary>
    public IReadOnlyList<McfValidationError> ValidationErrors { get; internal set; } = [];

    /// <summary>
    /// What the user should know: lines left out, speeds assumed, and why an order was left out. The first entry carries those of the file.
    /// </summary>
    public IReadOnlyList<string> Warnings { get; internal set; } = [];

    /// <summary>
    /// The rows of the order, each by the line of the file it starts on, counted from 1. Empty for an order that came as one object.
    /// </summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>The id of the order, where its input names one.</summary>
    public string? SellerFulfillmentOrderId { get; }

    /// <summary>The object that the order came as, for error records; null for an order of rows, whose faults name file and row.</summary>
    public object? Input { get; private set; }

    /// <summary>Whether the order was left out on purpose, for example because it is cancelled.</summary>
    public bool IsLeftOut => Order is null && ValidationErrors.Count == 0;

    /// <summary>Whether <see cref="OrderFileOptions.Complete"/> has filled the order: rows are completed before they are checked.</summary>
    public bool IsCompleted => Rows.Count > 0;

    /// <summary>
    /// Whether the order was checked against the rules of a marketplace and a region, so that it need not be checked again.
    /// </summary>
    /// <param name="marketplace">The marketplace of an order that names none.</param>
    /// <param name="region">The region of the connection.</param>
    /// <returns>False when it was not checked, or against other rules.</returns>
    public bool IsCheckedFor(McfMarketplace? marketplace, McfRegion? region) =>
        checkedFor is { } rules && rules.Marketplace?.MarketplaceId == marketplace?.MarketplaceId && rules.Region == region;

    /// <summary>Holds the order back for one more fault.</summary>
    /// <param name="error">The rule it breaks.</param>
    /// <param name="input">What error records name as the input.</param>
    public void HoldBack(McfValidationError error, object? input) =>
        (Order, ValidationErrors, Input) = (null, [.. ValidationErrors, error], input);

    internal void Checked(McfMarketplace? marketplace, McfRegion? region) => checkedFor = (marketplace, region);
}
