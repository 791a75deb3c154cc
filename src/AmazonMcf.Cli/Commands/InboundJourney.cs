using AmazonMcf.Connection;
using AmazonMcf.InboundFiles;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Workflows;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Commands;

/// <summary>The steps of an inbound plan. Problems that the service reports are written as errors and warnings.</summary>
/// <param name="mcf">The connection.</param>
/// <param name="messages">Writes the problems.</param>
/// <param name="call">Records the requests; its tokens cancel them.</param>
internal sealed class InboundJourney(McfConnection mcf, Messages messages, ApiCall call)
{
    private const string Rest = "Continue in Seller Central or with the cmdlets, or cancel the plan with Stop-McfInboundPlan.";
    private static readonly TimeSpan Ready = TimeSpan.FromHours(24);

    /// <summary>What the steps so far have left at Amazon; null while no plan is known.</summary>
    public string? Progress { get; private set; }

    /// <summary>Creates the plan.</summary>
    /// <returns>The ID of the plan; null after an error.</returns>
    public async Task<string?> CreateAsync(string? name, McfInboundAddress address, IReadOnlyList<McfInboundRequestItem> items)
    {
        foreach (var item in items)
        {
            item.LabelOwner ??= InboundOwners.Seller;
            item.PrepOwner ??= InboundOwners.Seller;
        }

        var request = new McfInboundPlanRequest
        {
            Name = name,
            MarketplaceId = mcf.Marketplace.MarketplaceId,
            SourceAddress = address,
            Items = items,
        };
        var errors = mcf.Inbound.Plans.Validate(request);
        foreach (var error in errors)
        {
            messages.Error(error.ToString());
        }

        if (errors.Count > 0)
        {
            return null;
        }

        var plan = await mcf.Inbound.Plans.CreateAsync(request, call).ConfigureAwait(false);
        Progress = $"Plan '{plan.InboundPlanId}' was created; nothing is confirmed. {Rest}";
        if (plan.Operation is null || await CompleteAsync(plan.Operation).ConfigureAwait(false))
        {
            return plan.InboundPlanId;
        }

        Progress = null;
        return null;
    }

    /// <summary>Requests placement options.</summary>
    /// <returns>The cheapest option; null after an error.</returns>
    public async Task<McfInboundPlacementOption?> CheapestPlacementAsync(string plan)
    {
        if (!await CompleteAsync(await mcf.Inbound.Placements.GenerateAsync(plan, call).ConfigureAwait(false)).ConfigureAwait(false))
        {
            return null;
        }

        var options = await mcf.Inbound.Placements.ListAsync(plan, withShipments: false, call).ConfigureAwait(false);
        var cheapest = InboundSelection.Cheapest(
            options, option => option.Status, option => option.TotalFee, option => option.ShipmentIds.Count);
        if (cheapest is null)
        {
            messages.Error($"Plan '{plan}' has no placement option that can be confirmed.");
        }

        return cheapest;
    }

    /// <summary>Cancels the plan.</summary>
    public async Task DiscardAsync(string plan)
    {
        if (await CompleteAsync(await mcf.Inbound.Plans.CancelAsync(plan, call).ConfigureAwait(false)).ConfigureAwait(false))
        {
            Progress = $"Nothing was confirmed, and plan '{plan}' was canceled.";
        }
    }

    /// <summary>Confirms a placement option.</summary>
    public async Task<bool> ConfirmAsync(string plan, McfInboundPlacementOption option)
    {
        Progress = $"The confirmation of the placement of plan '{plan}' was requested; the transport is not confirmed. {Rest}";
        var confirmed = await mcf.Inbound.Placements.ConfirmAsync(plan, option.PlacementOptionId!, call).ConfigureAwait(false);
        if (!await CompleteAsync(confirmed).ConfigureAwait(false))
        {
            return false;
        }

        Progress = $"The placement of plan '{plan}' is confirmed; the transport is not. {Rest}";
        return true;
    }

    /// <summary>Packs the units of all shipments into boxes of one size.</summary>
    public async Task<bool> PackAsync(string plan, McfInboundPackage size, int unitsPerBox)
    {
        var shipments = await mcf.Inbound.Shipments.ListOfPlanAsync(plan, withItems: true, call).ConfigureAwait(false);
        var boxes = shipments.SelectMany(shipment => shipment.Items.SelectMany(item =>
            EvenBoxes.Pack(EvenBoxes.RequestOf(item), size, unitsPerBox, shipment.ShipmentId, packingGroupId: null))).ToList();
        return await CompleteAsync(await mcf.Inbound.Packing.SetPackagesAsync(plan, boxes, call).ConfigureAwait(false))
            .ConfigureAwait(false);
    }

    /// <summary>Selects the transport of all shipments, and confirms the earliest delivery window where one is required.</summary>
    /// <returns>One option for each shipment; null after an error.</returns>
    public async Task<List<McfInboundTransportOption>?> SelectTransportAsync(
        string plan, McfInboundPlacementOption placement, bool isPartnered)
    {
        // By the clock of the service, which is virtual for the embedded one; the plan was just created.
        var created = (await mcf.Inbound.Plans.GetAsync(plan, call).ConfigureAwait(false)).CreatedAt;
        var ready = (created ?? TimeProvider.System.GetUtcNow().UtcDateTime) + Ready;
        var shipments = placement.ShipmentIds
            .Select(id => new McfInboundTransportRequest { ShipmentId = id, ReadyToShip = ready }).ToList();
        var generated = await mcf.Inbound.Transport.GenerateAsync(plan, placement.PlacementOptionId!, shipments, call)
            .ConfigureAwait(false);
        if (!await CompleteAsync(generated).ConfigureAwait(false))
        {
            return null;
        }

        var selected = new List<McfInboundTransportOption>();
        foreach (var shipment in placement.ShipmentIds)
        {
            if (await SelectAsync(plan, shipment, isPartnered).ConfigureAwait(false) is not { } option)
            {
                return null;
            }

            selected.Add(option);
        }

        return selected;
    }

    /// <summary>Confirms the transport of all shipments.</summary>
    public async Task<bool> ConfirmTransportAsync(string plan, IReadOnlyList<McfInboundTransportOption> selected)
    {
        Progress = $"The placement of plan '{plan}' is confirmed, and the confirmation of its transport was requested. {Rest}";
        var confirmed = await mcf.Inbound.Transport.ConfirmAsync(plan, selected, contact: null, call).ConfigureAwait(false);
        return await CompleteAsync(confirmed).ConfigureAwait(false);
    }

    /// <summary>The shipments of the plan.</summary>
    public Task<IReadOnlyList<McfInboundShipment>> ListShipmentsAsync(string plan) =>
        mcf.Inbound.Shipments.ListOfPlanAsync(plan, withItems: false, call);

    private async Task<McfInboundTransportOption?> SelectAsync(string plan, string shipment, bool isPartnered)
    {
        var options = new List<McfInboundTransportOption>();
        await foreach (var option in mcf.Inbound.Transport.ListAsync(plan, null, shipment, call).ConfigureAwait(false))
        {
            options.Add(option);
        }

        var matching = isPartnered
            ? InboundSelection.Partnered(options)
            : InboundSelection.OwnCarrier(options, InboundSelection.Parcels);
        var best = matching.FirstOrDefault();
        if (best is null)
        {
            messages.Error($"Shipment '{shipment}' has no matching transport option.");
            return null;
        }

        messages.Info($"Shipment {shipment}: {best.CarrierName} {best.ShippingMode}, {InboundSelection.CostText(best)}.");
        return !best.NeedsDeliveryWindow || await ConfirmWindowAsync(plan, shipment).ConfigureAwait(false) ? best : null;
    }

    private async Task<bool> ConfirmWindowAsync(string plan, string shipment)
    {
        var generated = await mcf.Inbound.Transport.GenerateWindowsAsync(plan, shipment, call).ConfigureAwait(false);
        if (!await CompleteAsync(generated).ConfigureAwait(false))
        {
            return false;
        }

        var windows = new List<McfInboundWindow>();
        await foreach (var window in mcf.Inbound.Transport.ListWindowsAsync(plan, shipment, call).ConfigureAwait(false))
        {
            windows.Add(window);
        }

        var earliest = InboundSelection.EarliestWindow(windows);
        if (earliest is null)
        {
            messages.Error($"Shipment '{shipment}' has no delivery window.");
            return false;
        }

        return await CompleteAsync(await mcf.Inbound.Transport.ConfirmWindowAsync(
            plan, shipment, earliest.DeliveryWindowOptionId!, call).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Waits for an operation and writes its problems.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>Whether it succeeded.</returns>
    public async Task<bool> CompleteAsync(McfInboundOperation operation)
    {
        await mcf.Inbound.Operations.WaitAsync(operation, null, null, call).ConfigureAwait(false);
        foreach (var problem in operation.Problems.Where(problem => problem.IsWarning))
        {
            messages.Warning(problem.ToString());
        }

        foreach (var failure in mcf.Inbound.Operations.FailuresOf(operation))
        {
            messages.Error(failure.Message);
        }

        if (!operation.HasEnded)
        {
            messages.Error($"Operation {operation.Operation} '{operation.OperationId}' has not ended.");
        }

        return operation.HasEnded && !operation.HasFailed;
    }
}
