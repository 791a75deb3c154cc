using AmazonMcf.OrderFiles.Statuses;

namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>
/// eBay's orders report, as the sites in the US, the UK and Germany write it. An order of several lines has a summary row with the address
/// and the total quantity, and then its lines without address.
/// </summary>
internal static class Ebay
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "Ebay",
        Description = "eBay, orders report (US, UK, DE)",
        Signatures =
        [
            ["Custom Label", "Ship To Name", "Ship To Zip"],
            ["Custom label", "Post to name", "Post to postcode"],
            ["Bestandseinheit", "Name des Empfängers"],
            ["Bestandseinheit", "Name des Empfaengers"],
        ],
        Columns = new()
        {
            { "OrderId", "Order Number", "Bestellnummer", "Sales Record Number", "Verkaufsprotokollnummer" },
            { "SellerFulfillmentOrderItemId", "Transaction ID", "Transaktionsnummer", "Transaktions-ID" },
            { "SellerSku", "Custom Label", "Custom Label (SKU)", "Bestandseinheit" },
            { "ProductName", "Item Title", "Angebotstitel" },
            { "Quantity", "Quantity", "Anzahl", "Stückzahl" },
            { "DisplayableOrderDate", "Sale Date", "Verkauft am" },
            { "ShippingMethod", "Shipping Service", "Postage service", "Delivery service", "Versandservice" },
            { "BuyerEmail", "Buyer Email", "E-Mail des Käufers" },
            { "Name", "Ship To Name", "Post to name", "Name des Empfängers", "Name des Empfaengers" },
            { "AddressLine1", "Ship To Address 1", "Post to address 1", "Adresszeile 1 des Empfängers", "Adresszeile 1 des Empfaengers" },
            { "AddressLine2", "Ship To Address 2", "Post to address 2", "Adresszeile 2 des Empfängers", "Adresszeile 2 des Empfaengers" },
            { "City", "Ship To City", "Post to city", "Ort des Empfängers", "Ort des Empfaengers", "Ort" },
            { "StateOrRegion", "Ship To State", "Post to county", "Post to state", "Bundesland des Empfängers", "Bundesland" },
            { "PostalCode", "Ship To Zip", "Post to postcode", "PLZ des Empfängers", "PLZ des Empfaengers", "PLZ" },
            { "CountryCode", "Ship To Country", "Post to country", "Land des Empfängers", "Land des Empfaengers" },
            { "Phone", "Ship To Phone", "Post to phone", "Telefonnummer des Empfängers", "Telefon des Empfängers" },
        },
        Unused =
        [
            "Sales Record Number", "Verkaufsprotokollnummer", "Buyer *", "Sold Via Promoted Listings", "Sold For",
            "Shipping And Handling", "Postage And Packaging", "Seller Collected Tax", "eBay Collected *", "Total Price",
            "Payment Method", "Paid On Date", "Ship By Date", "Post By Date", "Minimum Estimated Delivery Date",
            "Maximum Estimated Delivery Date", "Shipped On Date", "Posted On Date", "Feedback Left", "Feedback Received",
            "My Item Note", "PayPal Transaction ID", "Tracking Number", "Variation Details", "Global Shipping *", "Click And Collect *",
            "eBay Plus", "Verschickt am - Datum", "Zahlungsdatum", "Zahlungsmethode", "Gesamtbetrag", "Gesamtpreis", "Verkauft für",
            "Nutzername des Käufers", "Name des Käufers", "Adresszeile 1 des Käufers", "Adresszeile 2 des Käufers", "Ort des Käufers",
            "Bundesland des Käufers", "PLZ des Käufers", "Land des Käufers", "Angebotstitel", "Variantendetails", "Sendungsnummer",
        ],
        Statuses = new() { Columns = new Dictionary<string, StatusRole> { ["dispatchedondate"] = StatusRole.ShippedDate } },
        LineMarks = ["Item Number", "Item Title", "Custom Label", "Artikelnummer", "Bestandseinheit"],
        HasSummaryRows = true,
        Footers = ["record(s) downloaded", "Seller ID *", "Datensätze heruntergeladen", "Verkäufer-ID *", "Verkäuferkennung *"],
        LinesMayRepeat = true,
    };
}
