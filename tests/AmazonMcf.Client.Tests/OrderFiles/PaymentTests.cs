using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Tests.OrderFiles.Formats;
using static AmazonMcf.Tests.OrderFiles.StatusTable;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>An order ships only if the column of its payment certainly says that it is paid in full.</summary>
public sealed class PaymentTests
{
    [Theory]
    [InlineData("Not yet")]
    [InlineData("Awaiting")]
    [InlineData("Half paid")]
    [InlineData("Deposit paid")]
    [InlineData("Paid 50%")]
    [InlineData("50%")]
    [InlineData("Net 30")]
    [InlineData("N/A")]
    [InlineData("Invoice")]
    [InlineData("Cash on delivery")]
    [InlineData("Paid on delivery")]
    [InlineData("à vérifier")]
    [InlineData("0.00")]
    public void What_is_not_certainly_paid_is_unpaid(string value)
    {
        var text = Table(["Payment Status"], [value], ["Paid"]);
        using var file = OrderText.Open(text);

        Assert.Equal([McfLeftOutKind.Unpaid, null], file.ReadEntries().Select(entry => entry.LeftOut?.Kind));
        Assert.Contains("1 not paid (-IncludeUnpaid", Assert.Single(file.ClosingWarnings), StringComparison.Ordinal);
        Assert.All(OrderText.Read(text, new OrderFileOptions { IncludeUnpaid = true }), entry => entry.Placed());
        Assert.Equal("Hold", OrderText.Read(text, new OrderFileOptions { HoldUnpaid = true })[0].Placed().FulfillmentAction);
    }

    [Theory]
    [InlineData("PAID IN FULL")]
    [InlineData("Payment Received")]
    [InlineData("Payment completed")]
    [InlineData("Paid (PayPal)")]
    [InlineData("Paid via Visa card")]
    [InlineData("Bezahlt mit Kreditkarte")]
    [InlineData("Paid 11/20/2026")]
    [InlineData("paid on 2026-11-20")]
    [InlineData("2026-11-20")]
    [InlineData("Free")]
    public void Words_that_certainly_mean_paid_ship(string value)
    {
        using var file = OrderText.Open(Table(["Payment Status"], [value]));

        Assert.Single(file.ReadEntries()).Placed();
        Assert.Empty(file.ClosingWarnings);
    }

    [Theory]
    [InlineData("On account")]
    [InlineData("Half paid")]
    public void The_payment_of_a_known_format_is_read_alike(string value)
    {
        var text = OrderText.Lines(
            FormatHeaders.Wix + ",Payment status",
            "10001,2026-11-20,p@example.com,Mug,MUG,2,Standard,Ann Lee,734-555-0100,US,MI,Michigan,Ann Arbor,1 Elm St,48103,Pat,US,"
                + value);

        Assert.Equal(McfLeftOutKind.Unpaid, Assert.Single(OrderText.Read(text)).LeftOut?.Kind);
    }
}
