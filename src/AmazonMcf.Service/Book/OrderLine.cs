using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Service.Book;

/// <summary>A line of an order: what the seller sees of it, and what the warehouse needs to know.</summary>
internal sealed class OrderLine
{
    /// <summary>The line as it is answered.</summary>
    public FulfillmentOrderItem Item { get; set; } = new();

    /// <summary>The stock number on the label.</summary>
    public string FnSku { get; set; } = "";

    /// <summary>The fulfilment centre that keeps the goods.</summary>
    public string Centre { get; set; } = "";

    /// <summary>Units first ordered: no update may ask for more.</summary>
    public int FirstQuantity { get; set; }

    /// <summary>Units kept for the line and not picked yet.</summary>
    public int Reserved { get; set; }

    /// <summary>The seller's id of the line.</summary>
    public string Id => Item.SellerFulfillmentOrderItemId!;

    /// <summary>Units wanted.</summary>
    public int Quantity => Item.Quantity ?? 0;

    /// <summary>Units that will not be sent any more.</summary>
    public int Dropped => (Item.CancelledQuantity ?? 0) + (Item.UnfulfillableQuantity ?? 0);

    /// <summary>Counts units as cancelled by the seller.</summary>
    public void Cancel(int units) => Item.CancelledQuantity = (Item.CancelledQuantity ?? 0) + units;

    /// <summary>Counts units as impossible to send.</summary>
    public void GiveUp(int units) => Item.UnfulfillableQuantity = (Item.UnfulfillableQuantity ?? 0) + units;
}
