using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Fills what rows only imply: currency, speed, full name, company, mails, hold.</summary>
internal sealed class OrderFinisher(ColumnPlan plan, OrderFileOptions options, ValueSurvey values, string? path)
{
    // Countries that write the house number before the street.
    private static readonly HashSet<string> NumberFirst = new(["US", "CA", "GB", "IE", "AU", "NZ", "FR", "LU", "ZA", "IN", "SG"]);

    private readonly McfMarketplace? marketplace = McfMarketplaces.Find(options.MarketplaceId) ?? options.Marketplace;
    private readonly string? country = DefaultCountry.Specified(options, path);
    private bool warnedOfCountry;

    public void Finish(OrderDraft draft, OrderGroup group, RowErrorWriter errors)
    {
        var order = draft.Order;
        order.MarketplaceId ??= McfMarketplaces.Find(options.MarketplaceId)?.MarketplaceId ?? options.MarketplaceId;
        FillCountry(draft);
        plan.Format.Finish(draft, group, plan, options, errors);
        if (options.OrderIdPrefix is { Length: > 0 } || options.OrderIdSuffix is { Length: > 0 })
        {
            order.DisplayableOrderId ??= group.Id;
        }

        if (options.Hold)
        {
            order.FulfillmentAction = FulfillmentActions.Hold;
        }

        options.Channel?.Complete(order);
        ChooseSpeed(draft);
        JoinName(draft);
        JoinHouseNumber(draft);
        PlaceCompany(draft);
        FillCurrencies(draft, errors);
        if (options.NotifyBuyers && draft.BuyerEmail is { } mail)
        {
            order.NotificationEmails ??= [mail];
        }
    }

    private void ChooseSpeed(OrderDraft draft)
    {
        var order = draft.Order;
        if (order.ShippingSpeedCategory is not null)
        {
            return;
        }

        order.ShippingSpeedCategory = draft.ShippingMethod is null ? null : draft.Speeds.Find(draft.ShippingMethod);
        if (order.ShippingSpeedCategory is not null)
        {
            return;
        }

        order.ShippingSpeedCategory = ShippingSpeedCategories.Normalize(options.DefaultSpeed);
        if (order.ShippingSpeedCategory is not null || plan.ColumnOf(OrderMembers.ShippingMethod.Path) is null)
        {
            return;
        }

        order.ShippingSpeedCategory = ShippingSpeedCategories.Standard;
        var method = draft.ShippingMethod is null
            ? "it has no shipping method"
            : $"the shipping method '{draft.ShippingMethod}' is not in -SpeedMap";
        draft.Warnings.Add($"Order '{order.SellerFulfillmentOrderId}' uses Standard shipping: {method}.");
    }

    private static void JoinName(OrderDraft draft)
    {
        if (draft.Order.DestinationAddress?.Name is not null || (draft.FirstName ?? draft.LastName) is null)
        {
            return;
        }

        draft.Address.Name = (draft.FirstName + " " + draft.LastName).Trim();
    }

    private static void JoinHouseNumber(OrderDraft draft)
    {
        var address = draft.Order.DestinationAddress;
        if (draft.HouseNumber is not { } number || address?.AddressLine1 is not { } street)
        {
            return;
        }

        var isFirst = NumberFirst.Contains(address.CountryCode?.ToUpperInvariant() ?? "");
        address.AddressLine1 = isFirst ? number + " " + street : street + " " + number;
    }

    // A label has no line for a company: it takes the first free line of the address.
    private static void PlaceCompany(OrderDraft draft)
    {
        if (draft.Company is not { } company)
        {
            return;
        }

        var address = draft.Address;
        if (string.Equals(address.Name, company, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (address.Name is null)
        {
            address.Name = company;
        }
        else if (address.AddressLine2 is null)
        {
            address.AddressLine2 = company;
        }
        else if (address.AddressLine3 is null)
        {
            address.AddressLine3 = company;
        }
        else
        {
            draft.Warnings.Add(
                $"Order '{draft.Order.SellerFulfillmentOrderId}': the company was omitted because the address has no free line for it."
            );
        }
    }

    // The marketplace decides only where no row has a country: an order without one among others that have one is incomplete.
    private void FillCountry(OrderDraft draft)
    {
        var ofFormat = plan.Format.Country;
        var address = ofFormat is null ? draft.Order.DestinationAddress : draft.Address;
        if (address is null)
        {
            return;
        }

        address.CountryCode ??= country ?? ofFormat ?? (values.HasCountry ? null : CountryOfMarketplace(draft));

        RegionNames.Settle(address);
    }

    private string? CountryOfMarketplace(OrderDraft draft)
    {
        var code = DefaultCountry.OfMarketplace(draft.Order.MarketplaceId, options);
        if (code is not null && !warnedOfCountry)
        {
            warnedOfCountry = true;
            draft.Warnings.Add(
                $"No order has a country. Their country is that of the marketplace: {code}. Specify -Country to use a different one."
            );
        }

        return code;
    }

    private void FillCurrencies(OrderDraft draft, RowErrorWriter errors)
    {
        if (!draft.HasAmounts)
        {
            return;
        }

        // An amount and a column, or two amounts, that contradict each other: one of them is wrong.
        var ofOrder = draft.Currency ?? draft.Amounts.Select(amount => amount.CurrencyCode).FirstOrDefault(code => code.Length > 0);
        foreach (var amount in draft.Amounts.Where(amount => amount.CurrencyCode.Length == 0))
        {
            amount.CurrencyCode = draft.Currency
                ?? McfMarketplaces.Find(draft.Order.MarketplaceId)?.CurrencyCode ?? marketplace?.CurrencyCode ?? "";
        }

        foreach (var (column, row, money) in Amounts(draft))
        {
            if (money.CurrencyCode.Length == 0)
            {
                errors.Cell(row, column, row.Cells[column.Index],
                    "must have a currency: write it as 19.99 USD, add a Currency column, or specify the marketplace.");
            }
            else if (ofOrder is not null && money.CurrencyCode != ofOrder)
            {
                errors.Cell(row, column, row.Cells[column.Index],
                    $"must be in the currency of the order, {ofOrder}, not in {money.CurrencyCode}; correct one of the two.");
            }
        }
    }

    private IEnumerable<(ColumnUse Column, OrderRow Row, McfMoney Money)> Amounts(OrderDraft draft)
    {
        for (var i = 0; i < draft.LineRows.Count; i++)
        {
            var line = draft.Order.Items[i];
            (string, McfMoney?)[] ofLine =
            [
                ("Items[]." + nameof(line.PerUnitDeclaredValue), line.PerUnitDeclaredValue),
                ("Items[]." + nameof(line.PerUnitPrice), line.PerUnitPrice), ("Items[]." + nameof(line.PerUnitTax), line.PerUnitTax),
            ];
            foreach (var (member, money) in ofLine)
            {
                if (money is not null && plan.ColumnOf(member) is { } column)
                {
                    yield return (column, draft.LineRows[i], money);
                }
            }
        }

        if (draft.Order.CodSettings is not { } cash)
        {
            yield break;
        }

        (string, McfMoney?)[] ofOrder =
        [
            (nameof(cash.CodCharge), cash.CodCharge), (nameof(cash.CodChargeTax), cash.CodChargeTax),
            (nameof(cash.ShippingCharge), cash.ShippingCharge), (nameof(cash.ShippingChargeTax), cash.ShippingChargeTax),
        ];
        foreach (var (member, money) in ofOrder)
        {
            if (money is not null && plan.ColumnOf("CodSettings." + member) is { } column && draft.SaidIn[column.Index] is { } row)
            {
                yield return (column, row, money);
            }
        }
    }
}
