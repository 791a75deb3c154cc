using AmazonMcf.Model;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>An order that may be canceled, refunded, shipped or blocked is not placed, however the file writes it.</summary>
public sealed class StatusPhraseTests
{
    [Theory]
    [InlineData("Stato", "Annullata", McfLeftOutKind.Canceled)]
    [InlineData("Estado", "Cancelado", McfLeftOutKind.Canceled)]
    [InlineData("Estado", "Entregado", McfLeftOutKind.Fulfilled)]
    [InlineData("ESTADO", "Pendiente de pago", McfLeftOutKind.Unpaid)]
    [InlineData("État", "Remboursée", McfLeftOutKind.Refunded)]
    [InlineData("Statut", "Livrée", McfLeftOutKind.Fulfilled)]
    [InlineData("Status", "Wysłane", McfLeftOutKind.Fulfilled)]
    [InlineData("Status zamówienia", "Anulowane", McfLeftOutKind.Canceled)]
    [InlineData("Durum", "İPTAL EDİLDİ", McfLeftOutKind.Canceled)]
    [InlineData("Durum", "Kargolandı", McfLeftOutKind.Fulfilled)]
    [InlineData("Tillstånd", "Återbetald", McfLeftOutKind.Refunded)]
    [InlineData("状態", "キャンセル済み", McfLeftOutKind.Canceled)]
    public void The_bare_word_for_a_status_is_known_in_the_languages_of_the_marketplaces(string column, string value, string kind) =>
        Assert.Equal(kind, Assert.Single(OrderText.Read(Table(column, value))).LeftOut?.Kind);

    [Theory]
    [InlineData("Enviado", McfLeftOutKind.Fulfilled)]
    [InlineData("SI", null)]
    [InlineData("NO", null)]
    [InlineData("Nuevo León", null)]
    [InlineData("Jalisco", null)]
    public void A_column_that_may_be_the_state_of_an_address_counts_only_with_the_words_of_a_status(string value, string? kind)
    {
        var text = OrderText.Lines("OrderId,Sku,Quantity,Name,Address1,City,Estado,PostalCode,Country", "A1,MUG,1,Ana,C/ 1,Gijón,\"" + value
            + "\",33201,ES");
        using var file = OrderText.Open(text);
        var entry = Assert.Single(file.ReadEntries());

        Assert.Equal(kind, entry.LeftOut?.Kind);
        Assert.Equal(kind is null, entry.Order is not null);
        Assert.Contains("Estado", Assert.Single(file.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain(file.ClosingWarnings, warning => warning.Contains("'Estado'", StringComparison.Ordinal));
        var mapped = new OrderFileOptions { ColumnMap = new Dictionary<string, string> { ["StateOrRegion"] = "Estado" } };
        Assert.Equal(value, OrderText.Order(text, mapped).DestinationAddress!.StateOrRegion);
    }

    [Fact]
    public void Beside_a_state_the_column_is_the_status_and_unknown_values_are_reported()
    {
        using var file = OrderText.Open(Table("Stato", "Parcheggiato"));

        Assert.Single(file.ReadEntries()).Placed();
        Assert.Empty(file.Warnings);
        Assert.Contains("'Stato' has values that are not known", Assert.Single(file.ClosingWarnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cancelled", "2026-11-02", McfLeftOutKind.Canceled)]
    [InlineData("Is Canceled", "11/02/2026 10:15", McfLeftOutKind.Canceled)]
    [InlineData("Storniert", "02.11.2026", McfLeftOutKind.Canceled)]
    [InlineData("Annulée", "02/11/2026", McfLeftOutKind.Canceled)]
    [InlineData("Void", "yes", McfLeftOutKind.Canceled)]
    [InlineData("Deleted", "TRUE", McfLeftOutKind.Canceled)]
    [InlineData("Cancel Reason", "Customer changed their mind", McfLeftOutKind.Canceled)]
    [InlineData("Refunded", "2026-11-02", McfLeftOutKind.Refunded)]
    [InlineData("Is Refunded", "Y", McfLeftOutKind.Refunded)]
    [InlineData("Tracking", "1Z999", McfLeftOutKind.Fulfilled)]
    [InlineData("Tracking #", "1Z999", McfLeftOutKind.Fulfilled)]
    [InlineData("Tracking ID", "1Z999", McfLeftOutKind.Fulfilled)]
    [InlineData("Versanddatum", "02.11.2026", McfLeftOutKind.Fulfilled)]
    [InlineData("Shipped", "2026-11-02", McfLeftOutKind.Fulfilled)]
    [InlineData("Payment Received", "No", McfLeftOutKind.Unpaid)]
    [InlineData("Paid on", "No", McfLeftOutKind.Unpaid)]
    [InlineData("Financial State", "voided", McfLeftOutKind.Refunded)]
    public void A_filled_column_about_what_became_of_the_order_excludes_it(string column, string value, string kind)
    {
        using var file = OrderText.Open(Table(column, value));

        Assert.Equal(kind, Assert.Single(file.ReadEntries()).LeftOut?.Kind);
        Assert.Empty(file.Warnings);
    }

    [Theory]
    [InlineData("Cancelled", "No")]
    [InlineData("Cancelled", "")]
    [InlineData("Cancelled", "N/A")]
    [InlineData("Cancelled at", "No")]
    [InlineData("Cancel Reason", "none")]
    [InlineData("Void", "0")]
    [InlineData("Refunded", "0.00")]
    [InlineData("Refunded", "FALSE")]
    [InlineData("Tracking", "-")]
    [InlineData("Shipped", "no")]
    [InlineData("Shipped", "Not shipped")]
    [InlineData("Paid", "2026-11-02")]
    [InlineData("Payment Received", "11/02/2026")]
    [InlineData("Order status", "Not cancelled")]
    [InlineData("Order status", "Not yet shipped")]
    [InlineData("Order status", "Ready to ship")]
    [InlineData("Order status", "Awaiting shipment")]
    [InlineData("Order status", "Order received")]
    public void What_did_not_happen_does_not_exclude_the_order(string column, string value)
    {
        using var file = OrderText.Open(Table(column, value));

        Assert.Single(file.ReadEntries()).Placed();
        Assert.Empty(file.ClosingWarnings);
    }

    [Theory]
    [InlineData("Cancelled - refunded", McfLeftOutKind.Canceled)]
    [InlineData("Canceled/Refunded", McfLeftOutKind.Canceled)]
    [InlineData("CANCELED_BY_SELLER", McfLeftOutKind.Canceled)]
    [InlineData("CancelledByCustomer", McfLeftOutKind.Canceled)]
    [InlineData("Order cancelled", McfLeftOutKind.Canceled)]
    [InlineData("Order has been shipped", McfLeftOutKind.Fulfilled)]
    [InlineData("Completed - Refunded", McfLeftOutKind.Refunded)]
    [InlineData("payment failed", McfLeftOutKind.Unpaid)]
    [InlineData("Payment Declined", McfLeftOutKind.Unpaid)]
    [InlineData("warte auf Zahlung", McfLeftOutKind.Unpaid)]
    [InlineData("Fraud", McfLeftOutKind.OnHold)]
    [InlineData("Do not ship", McfLeftOutKind.OnHold)]
    public void Words_that_leave_one_reading_exclude_the_order(string value, string kind) =>
        Assert.Equal(kind, Assert.Single(OrderText.Read(Table("Status", value))).LeftOut?.Kind);

    [Theory]
    [InlineData("Status", "Shipped (UPS)")]
    [InlineData("Status", "Shipped by seller")]
    [InlineData("Status", "Cancelled - not shipped")]
    [InlineData("Status", "to be cancelled on Monday")]
    [InlineData("Status", "Partially shipped (1 of 3)")]
    [InlineData("Status", "refunded in part")]
    [InlineData("Status", "Possible fraud")]
    [InlineData("Status", "Do not send before Friday")]
    [InlineData("Status", "Waiting for the payment of Bob")]
    [InlineData("Status", "キャンセル依頼中")]
    [InlineData("Estado", "Cancelado por el cliente")]
    [InlineData("Payment status", "Visa declined")]
    [InlineData("Cancelled", "asked on the phone")]
    [InlineData("Refunded", "half of it")]
    [InlineData("Refunded", "5.00")]
    public void Words_of_a_reason_in_an_unknown_value_hold_the_order_back(string column, string value)
    {
        var error = OrderText.Error(Table(column, value));

        Assert.Equal((2, column, value), (error.Row, error.Column, error.Value));
    }

    [Theory]
    [InlineData("Not yet cancelled, says Bob")]
    [InlineData("Almost ready to be shipped")]
    [InlineData("Waiting for Bob")]
    public void Words_that_are_denied_or_about_the_future_are_reported_as_unknown(string value)
    {
        using var file = OrderText.Open(Table("Status", value));

        Assert.Single(file.ReadEntries()).Placed();
        Assert.Contains(value, Assert.Single(file.ClosingWarnings), StringComparison.Ordinal);
    }

    // An option lifts the reason that it names, not the others of the same value.
    [Fact]
    public void A_value_with_several_reasons_is_held_back_if_one_of_them_is_lifted()
    {
        var error = OrderText.Error(Table("Status", "Completed - Refunded"), new OrderFileOptions { IncludeRefunded = true });

        Assert.Equal(2, error.Row);
        Assert.Equal("Completed - Refunded", error.Value);
    }

    private static string Table(string column, string value) =>
        OrderText.Lines(OrderText.CsvHeader + "," + column, OrderText.CsvRow("A1") + ",\"" + value + "\"");
}
