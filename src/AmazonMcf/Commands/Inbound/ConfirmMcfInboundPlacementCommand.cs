using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Confirms a placement option of a plan, which creates its shipments and can cost fees.</summary>
[Cmdlet(VerbsLifecycle.Confirm, "McfInboundPlacement", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfInboundShipment), typeof(McfInboundOperation))]
public sealed class ConfirmMcfInboundPlacementCommand : McfInboundChangeCmdlet
{
    private ChangePrompt prompt = null!;

    /// <summary>The ID of the plan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(InboundPlanCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("PlanId")]
    [TextTransformation]
    public string InboundPlanId { get; set; } = "";

    /// <summary>The ID of the option. Default: the only option of the plan.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [TextTransformation]
    public string? PlacementOptionId { get; set; }

    /// <summary>Confirms the option with the lowest fee; of equal ones, the one with the fewest shipments.</summary>
    [Parameter]
    public SwitchParameter Cheapest { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        base.Begin();
        prompt = new(this, "Confirm placement");
    }

    /// <inheritdoc />
    protected override void Process()
    {
        var id = InboundPlanId;
        foreach (var connection in Route(SellerOf(), id).Select(Require))
        {
            Work.Try(id, () => Confirm(connection, id));
        }
    }

    private void Confirm(McfConnection connection, string id)
    {
        var options = Work.Placements(connection, id, refresh: false, withShipments: false);
        if (options.Count == 0)
        {
            return;
        }

        var choice = new InboundChoice<McfInboundPlacementOption>(
            "placement option", option => option.PlacementOptionId, option => option.Status, option => option.TotalFee)
        {
            Tie = option => option.ShipmentIds.Count,
            Describe = option => FormattableString.Invariant(
                $"{option.PlacementOptionId}, {option.ShipmentIds.Count} shipments, fee {option.TotalFee?.ToString() ?? "unknown"}"),
        };
        if (choice.Select(options, PlacementOptionId, Cheapest) is not { } option)
        {
            WriteError(choice.Required(id, options, "Specify -PlacementOptionId or -Cheapest; see Get-McfInboundPlacement."));
            return;
        }

        if (InboundSelection.IsAccepted(option.Status))
        {
            WriteVerbose($"The placement option '{option.PlacementOptionId}' of plan '{id}' is already confirmed.");
        }
        else if (!prompt.Ask(id, option, connection, () => $"{id}: {choice.Describe(option)}")
            || !Work.Change(connection, call => connection.Inbound.Placements.ConfirmAsync(id, option.PlacementOptionId!, call)))
        {
            return;
        }

        foreach (var shipment in Run(call => connection.Inbound.Shipments.ListOfPlanAsync(id, withItems: true, call))
            .Where(shipment => shipment.PlacementOptionId is null || shipment.PlacementOptionId == option.PlacementOptionId))
        {
            WriteObject(shipment);
        }
    }
}
