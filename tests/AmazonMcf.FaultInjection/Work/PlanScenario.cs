using AmazonMcf.Errors;
using AmazonMcf.Inbound;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection.Work;

/// <summary>
/// One inbound plan from its creation to its confirmed transport. A step that fails is repeated in a later run, as a user would repeat the
/// command.
/// </summary>
/// <param name="name">The name of the plan, without the suffix that makes it unique.</param>
/// <param name="sku">The SKU to send in.</param>
/// <param name="readyToShip">When its shipments are ready.</param>
/// <param name="remembersName">Whether a creation with an unknown outcome is repeated with the name of the first one.</param>
internal sealed class PlanScenario(string name, string sku, DateTime readyToShip, bool remembersName = true)
{
    private const string Partnered = "AMAZON_PARTNERED_CARRIER";
    private const string Parcel = "GROUND_SMALL_PARCEL";

    private string? uniqueName;

    /// <summary>The name of the plan.</summary>
    public string Name => name;

    /// <summary>The plan; null until its creation was reported.</summary>
    public string? PlanId { get; private set; }

    /// <summary>The placement option that was reported as confirmed; null before.</summary>
    public string? PlacementOptionId { get; private set; }

    /// <summary>The transport options that were reported as confirmed, by shipment; null before.</summary>
    public IReadOnlyDictionary<string, string>? Transport { get; private set; }

    /// <summary>Why the latest step failed.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Goes on from the step that is next, until the scenario ends or a step fails.</summary>
    /// <param name="inbound">The client.</param>
    /// <param name="call">Its tokens stop the scenario.</param>
    public async Task RunAsync(IInbound inbound, ApiCall call)
    {
        try
        {
            PlanId ??= await CreateAsync(inbound, call);
            PlacementOptionId ??= await PlaceAsync(inbound, PlanId, call);
            Transport ??= await ConfirmTransportAsync(inbound, PlanId, PlacementOptionId, call);
            Trouble = null;
        }
        catch (McfException failure)
        {
            Trouble = $"{failure.ErrorId}: {failure.Message}";
        }
    }

    private async Task<string> CreateAsync(IInbound inbound, ApiCall call)
    {
        try
        {
            var plan = await inbound.Plans.CreateAsync(Request(), call);
            uniqueName = plan.Name;
            await WaitAsync(inbound, plan.Operation!, call);
            return plan.InboundPlanId!;
        }
        catch (McfOutcomeUnknownException unknown)
        {
            uniqueName = unknown.Context.Target;
            throw;
        }
    }

    private static async Task<string> PlaceAsync(IInbound inbound, string planId, ApiCall call)
    {
        var options = await inbound.Placements.ListAsync(planId, withShipments: false, call);
        if (options.Count == 0)
        {
            await WaitAsync(inbound, await inbound.Placements.GenerateAsync(planId, call), call);
            options = await inbound.Placements.ListAsync(planId, withShipments: false, call);
        }

        // What was confirmed by a step that did not live to report it stays; otherwise the first offer.
        var option = options.FirstOrDefault(one => one.Status == "ACCEPTED") ?? options[0];
        await WaitAsync(inbound, await inbound.Placements.ConfirmAsync(planId, option.PlacementOptionId!, call), call);
        return option.PlacementOptionId!;
    }

    private async Task<IReadOnlyDictionary<string, string>> ConfirmTransportAsync(
        IInbound inbound, string planId, string placementOptionId, ApiCall call)
    {
        var shipments = (await inbound.Shipments.ListOfPlanAsync(planId, withItems: false, call))
            .Where(shipment => shipment.PlacementOptionId == placementOptionId)
            .ToList();
        if (shipments.TrueForAll(shipment => shipment.TransportationOptionId is not null))
        {
            return shipments.ToDictionary(shipment => shipment.ShipmentId!, shipment => shipment.TransportationOptionId!);
        }

        var requests = shipments.ConvertAll(shipment =>
            new McfInboundTransportRequest { ShipmentId = shipment.ShipmentId, ReadyToShip = readyToShip });
        await WaitAsync(inbound, await inbound.Transport.GenerateAsync(planId, placementOptionId, requests, call), call);
        var selections = new List<McfInboundTransportOption>();
        await foreach (var option in inbound.Transport.ListAsync(planId, placementOptionId, null, call))
        {
            if (option is { ShippingSolution: Partnered, ShippingMode: Parcel })
            {
                selections.Add(option);
            }
        }

        await WaitAsync(inbound, await inbound.Transport.ConfirmAsync(planId, selections, null, call), call);
        return selections.ToDictionary(option => option.ShipmentId!, option => option.TransportationOptionId!);
    }

    private static async Task WaitAsync(IInbound inbound, McfInboundOperation operation, ApiCall call)
    {
        await inbound.Operations.WaitAsync(operation, null, null, call);
        if (inbound.Operations.FailuresOf(operation) is [var failure, ..])
        {
            throw failure;
        }

        if (!operation.HasEnded)
        {
            throw new FaultInjectionException($"{operation} did not end.");
        }
    }

    private McfInboundPlanRequest Request() => new()
    {
        Name = remembersName && uniqueName is not null ? uniqueName : name,
        SourceAddress = new()
        {
            Name = "Test Sender",
            AddressLine1 = "1 Example Street",
            City = "Seattle",
            StateOrRegion = "WA",
            PostalCode = "98101",
            CountryCode = "US",
            Phone = "206-555-0100",
        },
        Items = [new() { Msku = sku, Quantity = 24, LabelOwner = "SELLER", PrepOwner = "SELLER" }],
    };
}
