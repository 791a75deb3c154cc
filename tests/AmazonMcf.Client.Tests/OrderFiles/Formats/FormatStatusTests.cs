using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Formats;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Text;
using static AmazonMcf.Tests.OrderFiles.StatusTable;

namespace AmazonMcf.Tests.OrderFiles.Formats;

/// <summary>No format ignores a column that may say that an order is not to be shipped.</summary>
public sealed class FormatStatusTests
{
    // Columns whose name sounds like a status and whose values are not one.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["Payment Type"] = "how the buyer paid",
        ["Listings Type"] = "the kind of offer",
        ["Checked Status"] = "a mark of the seller, for orders of any status",
        ["Update Status"] = "what the seller reports to Walmart; empty in an export",
        ["Shipping State"] = "a part of the address",
        ["Delivery state name"] = "a part of the address",
        ["Seller Collected Tax"] = "a tax",
    };

    private static readonly string[] Marks = ["status", "state", "type", "cancel", "refund", "hold", "pickup", "collect"];

    [Fact]
    public void Every_unused_column_that_sounds_like_a_status_has_a_role_or_a_reason()
    {
        var ignored =
            from format in OrderFileFormats.Importable
            from header in format.Unused
            where !header.EndsWith('*') && Marks.Any(mark => Header.Normalize(header).Contains(mark, StringComparison.Ordinal))
            where !header.Contains("Billing", StringComparison.Ordinal) && !Others.ContainsKey(header)
            where StatusColumns.RoleOf(header) is null && QuantityColumns.KindOf(header) is null
            where !format.Statuses.Columns.ContainsKey(StatusText.Normalize(header))
            select $"{format.Name}: {header}";

        Assert.Empty(ignored);
    }

    [Theory]
    [InlineData("On hold", McfLeftOutKind.OnHold)]
    [InlineData("Awaiting collection", McfLeftOutKind.Fulfilled)]
    [InlineData("In transit", McfLeftOutKind.Fulfilled)]
    [InlineData("Canceled", McfLeftOutKind.Canceled)]
    [InlineData("Awaiting shipment", null)]
    [InlineData("", null)]
    public void The_substatus_of_tiktok_counts_beside_the_status(string substatus, string? kind)
    {
        var entry = Assert.Single(OrderText.Read(TikTok("To ship", substatus)));

        Assert.Equal(kind, entry.LeftOut?.Kind);
        Assert.Equal(kind is null, entry.Order is not null);
    }

    [Theory]
    [InlineData("Awaiting shipment cancel requested")]
    [InlineData("Partially shipping")]
    [InlineData("Under discussion")]
    public void A_substatus_that_may_stop_the_shipment_holds_the_order_back(string substatus)
    {
        var error = OrderText.Error(TikTok("To ship", substatus));

        Assert.Equal(("Order Substatus", substatus), (error.Column, error.Value));
    }

    [Theory]
    [InlineData("Sub-status", "shipped", McfLeftOutKind.Fulfilled)]
    [InlineData("Order Substate", "on hold", McfLeftOutKind.OnHold)]
    [InlineData("Subestado", "cancelado", McfLeftOutKind.Canceled)]
    [InlineData("Cancel By", "Seller", McfLeftOutKind.Canceled)]
    [InlineData("Delivery method type", "Pickup", McfLeftOutKind.Pickup)]
    [InlineData("Order Type", "in_person", McfLeftOutKind.Pickup)]
    [InlineData("Order Type", "POS", McfLeftOutKind.Pickup)]
    [InlineData("Order Type", "Return", McfLeftOutKind.Refunded)]
    [InlineData("Order Type", "Quote", McfLeftOutKind.NothingToShip)]
    public void Substatuses_and_types_are_known_in_any_table(string column, string value, string kind) =>
        Assert.Equal(kind, Assert.Single(OrderText.Read(Table([column], [value]))).LeftOut?.Kind);

    [Theory]
    [InlineData("Order Type", "online")]
    [InlineData("Order Type", "Wholesale")]
    [InlineData("Order Type", "REPLACEMENT")]
    [InlineData("Delivery Option Type", "Ship by seller")]
    [InlineData("Sub status", "ready to ship")]
    public void Other_types_are_placed(string column, string value)
    {
        using var file = OrderText.Open(Table([column], [value]));

        Assert.Single(file.ReadEntries()).Placed();
        Assert.Empty(file.ClosingWarnings);
    }

    private static string TikTok(string status, string substatus) => OrderText.Lines(
        FormatHeaders.TikTok + ",Order Status,Order Substatus",
        "A-1\t,17\t,MUG,Mug,1,2026-11-20,Standard,p,Ann Lee,1,US,MI,Ann Arbor,48103,1 Elm St,," + status + "," + substatus);
}
