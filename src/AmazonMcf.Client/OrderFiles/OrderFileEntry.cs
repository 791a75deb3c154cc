using AmazonMcf.Model;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// What became of one order of a file: an order to place, an order held back because of faults, or one left out on purpose
/// (neither <see cref="Order"/> nor <see cref="Faults"/>; the reason stands in <see cref="Warnings"/>).
/// </summary>
public sealed class OrderFileEntry
{
    internal OrderFileEntry(string? orderId, IReadOnlyList<int> rows)
    {
        SellerFulfillmentOrderId = orderId;
        Rows = rows;
    }

    /// <summary>The order, when every rule is kept; else null.</summary>
    public McfOrderRequest? Order { get; internal set; }

    /// <summary>The rules its rows break; empty when there are none. With one fault the whole order is held back.</summary>
    public IReadOnlyList<McfFault> Faults { get; internal set; } = [];

    /// <summary>What the user should know: lines left out, speeds assumed, and why an order was left out. The first entry carries those of the file.</summary>
    public IReadOnlyList<string> Warnings { get; internal set; } = [];

    /// <summary>The rows of the order, each by the line of the file it starts on, counted from 1.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>The id of the order, where its rows name one.</summary>
    public string? SellerFulfillmentOrderId { get; }

    /// <summary>Whether the order was left out on purpose, for example because it is cancelled.</summary>
    public bool IsLeftOut => Order is null && Faults.Count == 0;
}
