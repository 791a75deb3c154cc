using System.Text.Json;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>
/// Reads the documents of 0.1.0, which held orders as Fulfillment Outbound 2020-07-01 returns them. What has a column, or follows from the
/// rest, is not taken over.
/// </summary>
internal static class OldOrderDocument
{
    /// <summary>Reads a document.</summary>
    public static OrderRecord Read(string document)
    {
        using var json = JsonDocument.Parse(document);
        var root = new OldObject(json.RootElement);
        var order = root.RequiredPart("Head", Head);
        order.Lines = root.Parts("Lines", Line) ?? [];
        order.Shipments = root.Parts("Shipments", Shipment) ?? [];
        order.Returns = root.Parts("ReturnItems", Return) ?? [];
        order.Authorizations = root.Parts("ReturnAuthorizations", Authorization) ?? [];
        order.Payments = root.Parts("PaymentInformation", Payment);
        order.Delivery = root.Part("DeliveryPreferences", Preference);
        order.ReleasedDate = root.Time("ReleasedDate");
        order.FillDeadline = root.Time("FillDeadline");
        order.CancelRequestedDate = root.Time("CancelRequestedDate");
        order.Updates = root.Number("Updates") ?? 0;
        return order;
    }

    private static OrderRecord Head(OldObject head) => new()
    {
        DisplayableId = head.Text("DisplayableOrderId"),
        DisplayableDate = head.Time("DisplayableOrderDate"),
        DisplayableComment = head.Text("DisplayableOrderComment"),
        Speed = head.Text("ShippingSpeedCategory"),
        Window = head.Part("DeliveryWindow", Window),
        Destination = head.Part("DestinationAddress", Address),
        IsHeld = head.Text("FulfillmentAction") == FulfillmentActions.Hold,
        Policy = head.Text("FulfillmentPolicy") ?? FulfillmentPolicies.FillOrKill,
        Cash = head.Part("CodSettings", Cash),
        ReceivedDate = head.RequiredTime("ReceivedDate"),
        Emails = head.Texts("NotificationEmails"),
        Features = head.Parts("FeatureConstraints", Feature),
    };

    private static OrderLine Line(OldObject part)
    {
        var line = part.RequiredPart("Item", Item);
        line.FnSku = part.RequiredText("FnSku");
        line.Center = part.RequiredText("Centre");
        line.FirstQuantity = part.Number("FirstQuantity") is { } first && first != line.Quantity ? first : null;
        line.Reserved = part.Number("Reserved") ?? 0;
        return line;
    }

    private static OrderLine Item(OldObject item) => new()
    {
        Id = item.RequiredText("SellerFulfillmentOrderItemId"),
        Sku = item.RequiredText("SellerSku"),
        Quantity = item.Number("Quantity") ?? 0,
        GiftMessage = item.Text("GiftMessage"),
        Comment = item.Text("DisplayableComment"),
        Disposition = item.Text("OrderItemDisposition") is { } named && named != OrderItemDispositions.Sellable ? named : null,
        Cancelled = item.Number("CancelledQuantity") ?? 0,
        Unfulfillable = item.Number("UnfulfillableQuantity") ?? 0,
        ShipDate = item.Time("EstimatedShipDate"),
        ArrivalDate = item.Time("EstimatedArrivalDate"),
        Price = item.Part("PerUnitPrice", Money),
        Tax = item.Part("PerUnitTax", Money),
        DeclaredValue = item.Part("PerUnitDeclaredValue", Money),
    };

    private static Shipment Shipment(OldObject shipment) => new()
    {
        Id = shipment.RequiredText("AmazonShipmentId"),
        Center = shipment.RequiredText("FulfillmentCenterId"),
        Status = shipment.RequiredText("FulfillmentShipmentStatus"),
        ShipDate = shipment.Time("ShippingDate"),
        ArrivalDate = shipment.Time("EstimatedArrivalDate"),
        Parts = shipment.Parts("FulfillmentShipmentItem", part => new ShipmentPart
        {
            LineId = part.RequiredText("SellerFulfillmentOrderItemId"),
            Units = part.Number("Quantity") ?? 0,
            Package = part.Number("PackageNumber") ?? 0,
        }) ?? [],
        Packages = shipment.Parts("FulfillmentShipmentPackage", package => new Package
        {
            Number = package.Number("PackageNumber") ?? 0,
            TrackingNumber = package.RequiredText("TrackingNumber"),
        }),
    };

    private static ReturnRecord Return(OldObject item) => new()
    {
        Id = item.Text("SellerReturnItemId"),
        LineId = item.Text("SellerFulfillmentOrderItemId"),
        ShipmentId = item.Text("AmazonShipmentId"),
        Reason = item.Text("SellerReturnReasonCode"),
        Comment = item.Text("ReturnComment"),
        AuthorizationId = item.RequiredText("ReturnAuthorizationId"),
        IsProcessed = item.Text("Status") == ReturnItemStatuses.Processed,
        ChangedDate = item.RequiredTime("StatusChangedDate"),
    };

    private static ReturnAuthorizationRecord Authorization(OldObject authorization) => new()
    {
        Id = authorization.RequiredText("ReturnAuthorizationId"),
        Center = authorization.RequiredText("FulfillmentCenterId"),
        RmaId = authorization.RequiredText("AmazonRmaId"),
    };

    private static PostalAddress Address(OldObject address) => new()
    {
        Name = address.Text("Name"),
        Line1 = address.Text("AddressLine1"),
        Line2 = address.Text("AddressLine2"),
        Line3 = address.Text("AddressLine3"),
        City = address.Text("City"),
        District = address.Text("DistrictOrCounty"),
        State = address.Text("StateOrRegion"),
        PostalCode = address.Text("PostalCode"),
        Country = address.Text("CountryCode"),
        Phone = address.Text("Phone"),
        Other = address.Rest(),
    };

    private static MoneyAmount Money(OldObject money) => new()
    {
        Currency = money.Text("CurrencyCode"),
        Value = money.Decimal("Value"),
        Other = money.Rest(),
    };

    private static TimeWindow Window(OldObject window) => new()
    {
        Start = window.Time("StartDate"),
        End = window.Time("EndDate"),
        Other = window.Rest(),
    };

    private static FeatureChoice Feature(OldObject feature) => new()
    {
        Name = feature.Text("FeatureName"),
        Policy = feature.Text("FeatureFulfillmentPolicy"),
        Other = feature.Rest(),
    };

    private static CashOnDelivery Cash(OldObject cash) => new()
    {
        IsRequired = cash.Flag("IsCodRequired"),
        Charge = cash.Part("CodCharge", Money),
        ChargeTax = cash.Part("CodChargeTax", Money),
        Shipping = cash.Part("ShippingCharge", Money),
        ShippingTax = cash.Part("ShippingChargeTax", Money),
        Other = cash.Rest(),
    };

    private static Payment Payment(OldObject payment) => new()
    {
        TransactionId = payment.Text("PaymentTransactionId"),
        Mode = payment.Text("PaymentMode"),
        Date = payment.Time("PaymentDate"),
        Other = payment.Rest(),
    };

    private static DeliveryPreference Preference(OldObject preference) => new()
    {
        Instructions = preference.Text("DeliveryInstructions"),
        DropOff = preference.Part("DropOffLocation", place => new DropOffPlace
        {
            Type = place.Text("Type"),
            Attributes = place.Map("Attributes"),
            Other = place.Rest(),
        }),
        Other = preference.Rest(),
    };
}
