using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Inbound.Plans;

namespace AmazonMcf.Service.Apis.Inbound.V20240320.Mapping;

/// <summary>Turns plans and their lines into the types of the API.</summary>
internal static class PlanMapping
{
    private const string LabelPrep = "ITEM_LABELING";
    private const string NoOwner = "NONE";

    public static InboundPlanSummary ToSummary(this PlanRecord plan) => new()
    {
        InboundPlanId = plan.Id,
        Name = plan.Name,
        Status = plan.Status,
        CreatedAt = plan.CreatedAt,
        LastUpdatedAt = plan.UpdatedAt,
        MarketplaceIds = [plan.MarketplaceId],
        SourceAddress = plan.Source.ToWire(),
    };

    /// <summary>A plan with its options and its confirmed shipments.</summary>
    public static InboundPlan ToWire(this PlanRecord plan, IEnumerable<ShipmentRecord> shipments, DateTime now) => new()
    {
        InboundPlanId = plan.Id,
        Name = plan.Name,
        Status = plan.Status,
        CreatedAt = plan.CreatedAt,
        LastUpdatedAt = plan.UpdatedAt,
        MarketplaceIds = [plan.MarketplaceId],
        SourceAddress = plan.Source.ToWire(),
        PackingOptions =
        [
            .. plan.Packings.Select(option => new PackingOptionSummary { PackingOptionId = option.Id, Status = option.StatusAt(now) }),
        ],
        PlacementOptions =
        [
            .. plan.Placements.Select(option => new PlacementOptionSummary
            {
                PlacementOptionId = option.Id,
                Status = option.StatusAt(now),
            }),
        ],
        Shipments =
        [
            .. shipments
                .Where(shipment => shipment.ConfirmationId is not null)
                .Select(shipment => new ShipmentSummary { ShipmentId = shipment.Id, Status = shipment.Status }),
        ],
    };

    /// <summary>A line; how it is prepared is that of its SKU.</summary>
    public static Item ToWire(this PlanLine line, PrepDetail prep) => new()
    {
        Msku = line.Sku,
        Asin = line.Asin,
        Fnsku = line.FnSku,
        Quantity = line.Quantity,
        LabelOwner = line.LabelOwner,
        Expiration = line.Expiration,
        ManufacturingLotCode = line.Lot,
        PrepInstructions =
        [
            .. prep.Types
                .Where(type => type != LabelPrep)
                .Select(type => new PrepInstruction { PrepType = type, PrepOwner = line.PrepOwner }),
            .. line.LabelOwner == NoOwner
                ? Enumerable.Empty<PrepInstruction>()
                : [new PrepInstruction { PrepType = LabelPrep, PrepOwner = line.LabelOwner }],
        ],
    };

    public static Address ToWire(this InboundAddress address) => new()
    {
        Name = address.Name,
        CompanyName = address.Company,
        AddressLine1 = address.Line1,
        AddressLine2 = address.Line2,
        City = address.City,
        DistrictOrCounty = address.District,
        StateOrProvinceCode = address.State,
        PostalCode = address.PostalCode,
        CountryCode = address.Country,
        PhoneNumber = address.Phone,
        Email = address.Email,
    };

    /// <summary>An amount in the currency of a marketplace.</summary>
    public static Currency ToCurrency(this decimal amount, string marketplaceId) =>
        new() { Amount = amount, Code = InboundRules.Currency(marketplaceId) };
}
