using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Inbound.Plans;

namespace AmazonMcf.Service.Apis.Inbound.V20240320.Mapping;

/// <summary>Turns options into the types of the API.</summary>
internal static class OptionMapping
{
    private const string Fee = "FEE";
    private const string Discount = "DISCOUNT";
    private const string PlacementServices = "Placement Services";
    private const string FulfillmentDiscount = "Fulfillment Fee Discount";
    private const decimal LeastBoxWeight = 0.1m;
    private const decimal MostBoxWeight = 23m;

    private static readonly string[] Methods = ["BOX_CONTENT_PROVIDED", "BARCODE_2D", "MANUAL_PROCESS"];
    private static readonly string[] Modes = [TransportOffer.SmallParcel, TransportOffer.LessThanTruckload];
    private static readonly string[] Solutions = [TransportOffer.Partnered, TransportOffer.OwnCarrier];

    public static PackingOption ToWire(this PackingOffer option, string marketplaceId, DateTime now) => new()
    {
        PackingOptionId = option.Id,
        Status = option.StatusAt(now),
        Expiration = option.Expiration,
        PackingGroups = option.Groups.ConvertAll(group => group.Id),
        Fees = [],
        Discounts = Incentives(Discount, PlacementServices, "Packing discount", option.Discount, marketplaceId),
        SupportedConfigurations =
        [
            new PackingConfiguration
            {
                BoxPackingMethods = [.. Methods],
                BoxRequirements = new BoxRequirements
                {
                    Weight = new WeightRange { Minimum = LeastBoxWeight, Maximum = MostBoxWeight, Unit = "KG" },
                },
                ShippingRequirements =
                [
                    .. Solutions.Select(solution => new ShippingRequirements { Solution = solution, Modes = [.. Modes] }),
                ],
            },
        ],
        SupportedShippingConfigurations =
        [
            .. from solution in Solutions
               from mode in Modes
               select new ShippingConfiguration { ShippingSolution = solution, ShippingMode = mode },
        ],
    };

    public static PlacementOption ToWire(this PlacementOffer option, string marketplaceId, DateTime now) => new()
    {
        PlacementOptionId = option.Id,
        Status = option.StatusAt(now),
        Expiration = option.Expiration,
        ShipmentIds = [.. option.ShipmentIds],
        Fees = Incentives(Fee, PlacementServices, "Placement service fee", option.Fee, marketplaceId),
        Discounts = Incentives(Discount, FulfillmentDiscount, "Discount for several fulfillment centers", option.Discount, marketplaceId),
    };

    /// <summary>A transportation option, with a price of its own where the content changes.</summary>
    public static TransportationOption ToWire(this TransportOffer option, ShipmentRecord shipment, decimal? cost) => new()
    {
        TransportationOptionId = option.Id,
        ShipmentId = shipment.Id,
        ShippingSolution = option.Solution,
        ShippingMode = option.Mode,
        Carrier = new Carrier { Name = option.Carrier, AlphaCode = option.CarrierCode },
        Preconditions = option.NeedsWindow ? ["CONFIRMED_DELIVERY_WINDOW"] : [],
        Quote = cost is { } amount
            ? new Quote
            {
                Cost = amount.ToCurrency(shipment.MarketplaceId),
                Expiration = option.Expiration,
                VoidableUntil = option.VoidableUntil,
            }
            : null,
    };

    public static DeliveryWindowOption ToWire(this WindowOffer window) => new()
    {
        DeliveryWindowOptionId = window.Id,
        StartDate = window.Start,
        EndDate = window.End,
        ValidUntil = window.ValidUntil,
        AvailabilityType = window.Availability,
    };

    private static List<Incentive> Incentives(string type, string target, string description, decimal amount, string marketplaceId) =>
        amount == 0m
            ? []
            : [new Incentive { Type = type, Target = target, Description = description, Value = amount.ToCurrency(marketplaceId) }];
}
