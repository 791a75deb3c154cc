using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles.Rows;
using AmazonMcf.OrderFiles.Values;
using AmazonMcf.Validation;
using static AmazonMcf.OrderFiles.Columns.MemberLevel;

namespace AmazonMcf.OrderFiles.Columns;

/// <summary>Every member of an order that a column can fill, and how its cell is read.</summary>
internal static class OrderMembers
{
    public static OrderMember Id { get; } =
        OrderId(nameof(McfOrderRequest.SellerFulfillmentOrderId), (draft, value) => draft.Order.SellerFulfillmentOrderId = value);

    public static OrderMember Sku { get; } = LineId(nameof(McfOrderRequestItem.SellerSku), (draft, value) => draft.Line.SellerSku = value);

    public static OrderMember Quantity { get; } = new("Items[].Quantity", MemberLevel.Line, ReadQuantity) { Form = ValueForm.Number };

    /// <summary>Identifies a product without a SKU in a SKU map; the column is kept beside the order, too.</summary>
    public static OrderMember ProductName { get; } =
        Line(nameof(McfOrderRequestItem.ProductName), (draft, value) => draft.Line.ProductName = value) with
        {
            IsKept = true,
        };

    public static OrderMember Name { get; } =
        Address(nameof(McfAddress.Name), (address, value) => address.Name = value) with
        {
            IsPersonal = true,
            Form = ValueForm.Name,
        };

    public static OrderMember FirstName { get; } =
        Personal(nameof(FirstName), Level: MemberLevel.Address, (draft, value) => draft.FirstName = value) with
        {
            Form = ValueForm.Name,
        };

    public static OrderMember LastName { get; } =
        Personal(nameof(LastName), Level: MemberLevel.Address, (draft, value) => draft.LastName = value) with
        {
            Form = ValueForm.Name,
        };

    public static OrderMember AddressLine1 { get; } =
        Address(nameof(McfAddress.AddressLine1), (address, value) => address.AddressLine1 = value) with
        {
            IsPersonal = true,
        };

    public static OrderMember CountryCode { get; } =
        Address(nameof(McfAddress.CountryCode), (address, value) => address.CountryCode = CountryCodeOf(value));

    public static OrderMember Speed { get; } = new(nameof(McfOrderRequest.ShippingSpeedCategory), Order, ReadSpeed);

    public static OrderMember ShippingMethod { get; } = Text(nameof(ShippingMethod), (draft, value) => draft.ShippingMethod = value);

    public static OrderMember BuyerEmail { get; } = Personal(nameof(BuyerEmail), Order, (draft, value) => draft.BuyerEmail = value);

    public static OrderMember DisplayableOrderDate { get; } =
        Date(nameof(McfOrderRequest.DisplayableOrderDate), (draft, value) => draft.Order.DisplayableOrderDate = value);

    public static OrderMember IsCodRequired { get; } = new("CodSettings.IsCodRequired", Order, ReadCod) { Form = ValueForm.Number };

    /// <summary>All of them, the order id first.</summary>
    public static IReadOnlyList<OrderMember> All { get; } =
    [
        Id, Sku, Quantity, ProductName, Name, FirstName, LastName, AddressLine1, CountryCode, Speed, ShippingMethod, BuyerEmail,
        DisplayableOrderDate,
        new(nameof(McfOrderRequest.MarketplaceId), Order, ReadMarketplace),
        Text(nameof(McfSellerObject.SellerKey), (draft, value) => draft.Order.SellerKey = value),
        Text(nameof(McfSellerObject.ConnectionName), (draft, value) => draft.Order.ConnectionName = value),
        OrderId(nameof(McfOrderRequest.DisplayableOrderId), (draft, value) => draft.Order.DisplayableOrderId = value),
        Text(nameof(McfOrderRequest.DisplayableOrderComment), (draft, value) => draft.Order.DisplayableOrderComment = value) with
        {
            IsLongText = true,
            IsPersonal = true,
        },
        Text(nameof(McfOrderRequest.FulfillmentAction), (draft, value) =>
            draft.Order.FulfillmentAction = FulfillmentActions.Normalize(value)
        ),
        Text(nameof(McfOrderRequest.FulfillmentPolicy), (draft, value) =>
            draft.Order.FulfillmentPolicy = FulfillmentPolicies.Normalize(value)
        ),
        Text(nameof(McfOrderRequest.ShipFromCountryCode), (draft, value) => draft.Order.ShipFromCountryCode = CountryCodeOf(value)),
        Personal(nameof(McfOrderRequest.NotificationEmails), Order, (draft, value) =>
            draft.Order.NotificationEmails = [.. ListText.Split(value)]
        ),
        Text(nameof(OrderDraft.Currency), (draft, value) => draft.Currency = value.ToUpperInvariant()),
        Address(nameof(McfAddress.AddressLine2), (address, value) => address.AddressLine2 = value) with { IsPersonal = true },
        Address(nameof(McfAddress.AddressLine3), (address, value) => address.AddressLine3 = value) with { IsPersonal = true },
        Personal(nameof(OrderDraft.Company), MemberLevel.Address, (draft, value) => draft.Company = value),
        Personal(nameof(OrderDraft.HouseNumber), MemberLevel.Address, (draft, value) => draft.HouseNumber = value),
        Address(nameof(McfAddress.City), (address, value) => address.City = value) with { IsPersonal = true },
        Address(nameof(McfAddress.DistrictOrCounty), (address, value) => address.DistrictOrCounty = value) with { IsPersonal = true },
        Address(nameof(McfAddress.StateOrRegion), (address, value) => address.StateOrRegion = value),
        Address(nameof(McfAddress.PostalCode), (address, value) => address.PostalCode = value) with
        {
            IsPersonal = true,
            Form = ValueForm.Code,
        },
        Address(nameof(McfAddress.Phone), (address, value) => address.Phone = value) with { IsPersonal = true, Form = ValueForm.Code },
        LineId(nameof(McfOrderRequestItem.SellerFulfillmentOrderItemId), (draft, value) => draft.Line.SellerFulfillmentOrderItemId = value),
        Line(nameof(McfOrderRequestItem.GiftMessage), (draft, value) => draft.Line.GiftMessage = value) with
        {
            IsLongText = true,
            IsPersonal = true,
        },
        Line(nameof(McfOrderRequestItem.DisplayableComment), (draft, value) => draft.Line.DisplayableComment = value) with
        {
            IsLongText = true,
            IsPersonal = true,
        },
        LineId(nameof(McfOrderRequestItem.FulfillmentNetworkSku), (draft, value) => draft.Line.FulfillmentNetworkSku = value),
        LineMoney(nameof(McfOrderRequestItem.PerUnitDeclaredValue), (line, value) => line.PerUnitDeclaredValue = value),
        LineMoney(nameof(McfOrderRequestItem.PerUnitPrice), (line, value) => line.PerUnitPrice = value),
        LineMoney(nameof(McfOrderRequestItem.PerUnitTax), (line, value) => line.PerUnitTax = value),
        .. JapanAndIndia,
        Feature("BlankBox", FeatureNames.BlankBox),
        Feature("BlockAmzl", FeatureNames.BlockAmzl),
        Feature("SignatureConfirmation", FeatureNames.SignatureConfirmation),
    ];

    private static readonly Lazy<Dictionary<string, ValueForm>> Forms =
        new(() => All.ToDictionary(member => member.Path, member => member.Form, StringComparer.Ordinal));

    private static IEnumerable<OrderMember> JapanAndIndia =>
    [
        Date("DeliveryWindow.StartDate", (draft, value) => draft.Window.StartDate = value),
        Date("DeliveryWindow.EndDate", (draft, value) => draft.Window.EndDate = value),
        Text("DeliveryPreferences.DeliveryInstructions", (draft, value) => draft.Preferences.DeliveryInstructions = value)
            with { IsLongText = true, IsPersonal = true },
        IsCodRequired,
        OrderMoney("CodSettings.CodCharge", (draft, value) => draft.Cod.CodCharge = value),
        OrderMoney("CodSettings.CodChargeTax", (draft, value) => draft.Cod.CodChargeTax = value),
        OrderMoney("CodSettings.ShippingCharge", (draft, value) => draft.Cod.ShippingCharge = value),
        OrderMoney("CodSettings.ShippingChargeTax", (draft, value) => draft.Cod.ShippingChargeTax = value),
        Text("PaymentInformation.PaymentTransactionId", (draft, value) => draft.Payment.PaymentTransactionId = value),
        Text("PaymentInformation.PaymentMode", (draft, value) => draft.Payment.PaymentMode = value),
        Date("PaymentInformation.PaymentDate", (draft, value) => draft.Payment.PaymentDate = value),
    ];

    /// <summary>The kind of value of a member, by its path; null for a path that no column can fill.</summary>
    public static ValueForm? FormOf(string path) => Forms.Value.TryGetValue(path, out var form) ? form : null;

    private static OrderMember OrderId(string path, Action<OrderDraft, string> set) => Text(path, set) with { Form = ValueForm.Id };

    private static OrderMember LineId(string member, Action<OrderDraft, string> set) => Line(member, set) with { Form = ValueForm.Id };

    private static OrderMember Text(string path, Action<OrderDraft, string> set) => new(path, Order, Taking(set));

    private static OrderMember Personal(string path, MemberLevel Level, Action<OrderDraft, string> set) =>
        new(path, Level, Taking(set)) { IsPersonal = true };

    private static OrderMember Line(string member, Action<OrderDraft, string> set) =>
        new("Items[]." + member, MemberLevel.Line, Taking(set));

    private static OrderMember Address(string member, Action<McfAddress, string> set) =>
        new("DestinationAddress." + member, MemberLevel.Address, Taking((draft, value) => set(draft.Address, value)));

    private static OrderMember Date(string path, Action<OrderDraft, DateTime> set) => new(path, Order, (draft, value) =>
    {
        var rule = draft.Dates.Read(value, out var date);
        if (rule is null)
        {
            set(draft, date);
        }

        return rule;
    })
    {
        IsDate = true,
    };

    private static OrderMember LineMoney(string member, Action<McfOrderRequestItem, McfMoney> set) =>
        new("Items[]." + member, MemberLevel.Line, Amount((draft, money) => set(draft.Line, money))) { Form = ValueForm.Number };

    private static OrderMember OrderMoney(string path, Action<OrderDraft, McfMoney> set) =>
        new(path, Order, Amount(set)) { Form = ValueForm.Number };

    private static Func<OrderDraft, string, string?> Amount(Action<OrderDraft, McfMoney> set) => (draft, value) =>
    {
        var rule = MoneyText.Read(value, out var money);
        if (rule is not null)
        {
            return rule;
        }

        set(draft, money);
        draft.Amounts.Add(money);
        return null;
    };

    private static OrderMember Feature(string path, string feature) => new(path, Order, (draft, value) =>
    {
        var policy = FeatureFulfillmentPolicies.Normalize(value);
        if (policy != FeatureFulfillmentPolicies.Required && policy != FeatureFulfillmentPolicies.NotRequired)
        {
            if (!FlagText.TryRead(value, out var wanted))
            {
                return "must be Required, NotRequired, true or false.";
            }

            if (!wanted)
            {
                return null;
            }

            policy = FeatureFulfillmentPolicies.Required;
        }

        draft.Features.Add(new McfFeatureSetting { FeatureName = feature, FeatureFulfillmentPolicy = policy });
        return null;
    });

    private static string? ReadQuantity(OrderDraft draft, string value)
    {
        var rule = QuantityText.Read(value, out var quantity);
        if (rule is null)
        {
            draft.Line.Quantity = quantity;
        }

        return rule;
    }

    private static string? ReadSpeed(OrderDraft draft, string value)
    {
        draft.Order.ShippingSpeedCategory = draft.Speeds.Find(value) ?? value;
        return null;
    }

    private static string? ReadMarketplace(OrderDraft draft, string value)
    {
        draft.Order.MarketplaceId = McfMarketplaces.Find(value)?.MarketplaceId ?? value;
        return null;
    }

    private static string? ReadCod(OrderDraft draft, string value)
    {
        if (!FlagText.TryRead(value, out var required))
        {
            return "must be true or false.";
        }

        if (required)
        {
            draft.Cod.IsCodRequired = true;
        }

        return null;
    }

    private static string CountryCodeOf(string value) => RegionNames.CountryOf(value) ?? value.ToUpperInvariant();

    private static Func<OrderDraft, string, string?> Taking(Action<OrderDraft, string> set) => (draft, value) =>
    {
        set(draft, value);
        return null;
    };
}
