using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;

namespace AmazonMcf.Inbound.V20240320.Mapping;

/// <summary>Options for packing, placement, transport and delivery, and previews of content changes.</summary>
internal static class OptionMapping
{
    public static McfInboundPlacementOption ToModel(PlacementOption option, string inboundPlanId)
    {
        var unmapped = new UnmappedMembers().Add(option.AdditionalData);
        var fees = FeeMapping.ToModel(option.Fees, unmapped, "fees");
        var discounts = FeeMapping.ToModel(option.Discounts, unmapped, "discounts");
        return new()
        {
            InboundPlanId = inboundPlanId,
            PlacementOptionId = option.PlacementOptionId,
            Status = option.Status,
            TotalFee = FeeMapping.Total(fees, discounts),
            Expiration = option.Expiration,
            Fees = fees,
            Discounts = discounts,
            ShipmentIds = option.ShipmentIds.ToModel(),
            AdditionalData = unmapped.Found,
        };
    }

    public static McfInboundPackingOption ToModel(PackingOption option, string inboundPlanId)
    {
        var unmapped = new UnmappedMembers().Add(option.AdditionalData);
        var fees = FeeMapping.ToModel(option.Fees, unmapped, "fees");
        var discounts = FeeMapping.ToModel(option.Discounts, unmapped, "discounts");
        var shipping = PackingShipping(option, unmapped);
        var weight = option.SupportedConfigurations?.Select(one => one.BoxRequirements?.Weight).FirstOrDefault(one => one is not null);
        return new()
        {
            InboundPlanId = inboundPlanId,
            PackingOptionId = option.PackingOptionId,
            Status = option.Status,
            TotalFee = FeeMapping.Total(fees, discounts),
            Expiration = option.Expiration,
            Fees = fees,
            Discounts = discounts,
            PackingGroups = option.PackingGroups.ToModel(id => new McfInboundPackingGroup
            {
                InboundPlanId = inboundPlanId,
                PackingGroupId = id,
            }),
            ShippingSolutions = shipping.Solutions,
            ShippingModes = shipping.Modes,
            ContentSources = Distinct((option.SupportedConfigurations ?? []).SelectMany(one => one.BoxPackingMethods ?? [])),
            MinimumBoxWeight = weight is null ? null : new McfWeight { Value = weight.Minimum, Unit = weight.Unit },
            MaximumBoxWeight = weight is null ? null : new McfWeight { Value = weight.Maximum, Unit = weight.Unit },
            AdditionalData = unmapped.Found,
        };
    }

    public static McfInboundTransportOption ToModel(TransportationOption option, string inboundPlanId)
    {
        var unmapped = new UnmappedMembers().Add(option.AdditionalData)
            .Add("carrier", option.Carrier?.AdditionalData)
            .Add("quote", option.Quote?.AdditionalData)
            .Add("carrierAppointment", option.CarrierAppointment?.AdditionalData);
        return new()
        {
            InboundPlanId = inboundPlanId,
            ShipmentId = option.ShipmentId,
            TransportationOptionId = option.TransportationOptionId,
            CarrierName = option.Carrier?.Name,
            CarrierCode = option.Carrier?.AlphaCode,
            ShippingMode = option.ShippingMode,
            ShippingSolution = option.ShippingSolution,
            Cost = FeeMapping.ToModel(option.Quote?.Cost, unmapped, "quote.cost"),
            QuoteExpiration = option.Quote?.Expiration,
            VoidableUntil = option.Quote?.VoidableUntil,
            Preconditions = option.Preconditions.ToModel(),
            AppointmentStart = option.CarrierAppointment?.StartTime,
            AppointmentEnd = option.CarrierAppointment?.EndTime,
            AdditionalData = unmapped.Found,
        };
    }

    public static McfInboundWindow ToModel(DeliveryWindowOption option, string inboundPlanId, string shipmentId)
    {
        var unmapped = new UnmappedMembers().Add(option.AdditionalData);
        return new()
        {
            InboundPlanId = inboundPlanId,
            ShipmentId = shipmentId,
            DeliveryWindowOptionId = option.DeliveryWindowOptionId,
            Availability = option.AvailabilityType,
            StartDate = option.StartDate,
            EndDate = option.EndDate,
            ValidUntil = option.ValidUntil,
            Discounts = FeeMapping.ToModel(option.Discounts, unmapped, "discounts"),
            AdditionalData = unmapped.Found,
        };
    }

    public static McfInboundContentPreview ToModel(ContentUpdatePreview preview, string inboundPlanId, string shipmentId)
    {
        const string Updates = "requestedUpdates";
        var unmapped = new UnmappedMembers().Add(preview.AdditionalData).Add(Updates, preview.RequestedUpdates?.AdditionalData);
        return new()
        {
            InboundPlanId = inboundPlanId,
            ShipmentId = shipmentId,
            ContentUpdatePreviewId = preview.ContentUpdatePreviewId,
            Expiration = preview.Expiration,
            Transport = preview.TransportationOption is { } option ? ToModel(option, inboundPlanId) : null,
            Items = preview.RequestedUpdates?.Items.ToModel(
                Updates + ".items", (item, place) => ItemMapping.ToModel(item, unmapped, place)) ?? [],
            Boxes = preview.RequestedUpdates?.Boxes.ToModel(
                Updates + ".boxes", (box, place) => BoxMapping.ToModel(box, unmapped, place)) ?? [],
            AdditionalData = unmapped.Found,
        };
    }

    public static ShipmentTransportationConfiguration ToWire(McfInboundTransportRequest request) => new()
    {
        ShipmentId = request.ShipmentId,
        ReadyToShipWindow = new() { Start = request.ReadyToShip },
        ContactInformation = PartyMapping.ToWire(request.Contact),
        FreightInformation = request.FreightClass is null && request.DeclaredValue is null
            ? null
            : new() { FreightClass = request.FreightClass, DeclaredValue = FeeMapping.ToWire(request.DeclaredValue) },
        Pallets = request.Pallets.ToWire(BoxMapping.ToWire).NullIfEmpty(),
    };

    // Amazon describes the same choice in two members, an older one and a newer one.
    private static (IReadOnlyList<string> Solutions, IReadOnlyList<string> Modes) PackingShipping(
        PackingOption option, UnmappedMembers unmapped)
    {
        List<string?> solutions = [];
        List<string?> modes = [];
        foreach (var (configuration, index) in (option.SupportedConfigurations ?? []).Select((one, index) => (one, index)))
        {
            var path = FormattableString.Invariant($"supportedConfigurations[{index}]");
            unmapped.Add(path, configuration.AdditionalData)
                .Add(path + ".boxRequirements", configuration.BoxRequirements?.AdditionalData)
                .Add(path + ".boxRequirements.weight", configuration.BoxRequirements?.Weight?.AdditionalData);
            if (index > 0 && configuration.BoxRequirements?.Weight is { } weight)
            {
                unmapped.AddText(
                    path + ".boxRequirements.weight",
                    FormattableString.Invariant($"{weight.Minimum} to {weight.Maximum} {weight.Unit}"));
            }

            foreach (var requirement in configuration.ShippingRequirements ?? [])
            {
                unmapped.Add(path + ".shippingRequirements", requirement.AdditionalData);
                solutions.Add(requirement.Solution);
                modes.AddRange(requirement.Modes ?? []);
            }
        }

        foreach (var configuration in option.SupportedShippingConfigurations ?? [])
        {
            unmapped.Add("supportedShippingConfigurations", configuration.AdditionalData);
            solutions.Add(configuration.ShippingSolution);
            modes.Add(configuration.ShippingMode);
        }

        return (Distinct(solutions), Distinct(modes));
    }

    private static IReadOnlyList<string> Distinct(IEnumerable<string?> texts) =>
        texts.OfType<string>().Distinct(StringComparer.Ordinal).ToModel();
}
