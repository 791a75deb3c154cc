namespace AmazonMcf.Model;

/// <summary>A line of an order to be placed.</summary>
public sealed class McfOrderRequestItem
{
    /// <summary>The seller's SKU, at most 50 characters.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The seller's id of the line, at most 50 characters, unique within the order. Left out, lines are numbered from 1.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>How many units, 1 or more. An order holds at most 250 units over all lines.</summary>
    public int Quantity { get; set; }

    /// <summary>A text to the recipient of a gift, at most 512 characters.</summary>
    public string? GiftMessage { get; set; }

    /// <summary>A text about the line for the recipient's papers, at most 250 characters.</summary>
    public string? DisplayableComment { get; set; }

    /// <summary>Amazon's own SKU of the stock (FNSKU), where the seller wants to name it.</summary>
    public string? FulfillmentNetworkSku { get; set; }

    /// <summary>The declared value of one unit; needed for exports and for orders in India.</summary>
    public McfMoney? PerUnitDeclaredValue { get; set; }

    /// <summary>What to collect for one unit when cash is collected on delivery.</summary>
    public McfMoney? PerUnitPrice { get; set; }

    /// <summary>The tax on <see cref="PerUnitPrice"/>.</summary>
    public McfMoney? PerUnitTax { get; set; }

    /// <summary>Columns of the line's row that no member takes, by their header. Never sent. Null when there are none.</summary>
    public IDictionary<string, string>? AdditionalColumns { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{Quantity} x {SellerSku}";
}
