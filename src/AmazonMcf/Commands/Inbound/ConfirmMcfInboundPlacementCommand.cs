using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Confirms a placement option of a plan, which creates its shipments and can cost fees.</summary>
[Cmdlet(VerbsLifecycle.Confirm, "McfInboundPlacement", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfInboundShipment), typeof(McfInboundOperation))]
public sealed class ConfirmMcfInboundPlacementCommand : McfConnectedCmdlet, ISellerByName
{
    private ChangePrompt prompt = null!;
    private InboundWork work = null!;

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

    /// <summary>The key of the seller. Default: the key in the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>
    /// The name of the connection that the input came from, used only if the input has no key. Default: the name in the input.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }

    /// <summary>Returns the operation instead of waiting for it. Default: the command waits.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <summary>How long to wait for each operation: a time span, or text such as <c>10m</c>. Default: 5 minutes.</summary>
    [Parameter]
    [DurationTransformation]
    [ValidatePositive]
    public TimeSpan? Timeout { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Begin() => (prompt, work) = (new(this, "Confirm placement"), new(this, Timeout, NoWait));

    /// <inheritdoc />
    protected override void Process()
    {
        var id = InboundPlanId;
        foreach (var connection in Route(SellerOf(), id).Select(Require))
        {
            work.Try(id, () => Confirm(connection, id));
        }
    }

    private void Confirm(McfConnection connection, string id)
    {
        var options = work.Placements(connection, id, refresh: false, withShipments: false);
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

        if (InboundOptions.IsAccepted(option.Status))
        {
            WriteVerbose($"The placement option '{option.PlacementOptionId}' of plan '{id}' is already confirmed.");
        }
        else if (!prompt.Ask(id, option, connection, () => $"{id}: {choice.Describe(option)}")
            || !work.Change(connection, call => connection.Inbound.Placements.ConfirmAsync(id, option.PlacementOptionId!, call)))
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
