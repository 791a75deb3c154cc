using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Confirms a packing option of a plan, before its placement.</summary>
[Cmdlet(VerbsLifecycle.Confirm, "McfInboundPacking", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfInboundPackingOption), typeof(McfInboundOperation))]
public sealed class ConfirmMcfInboundPackingCommand : McfInboundChangeCmdlet
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
    public string? PackingOptionId { get; set; }

    /// <summary>Confirms the option with the lowest fee; of equal ones, the one with the fewest groups.</summary>
    [Parameter]
    public SwitchParameter Cheapest { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        base.Begin();
        prompt = new(this, "Confirm packing");
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
        var options = Work.PackingOptions(connection, id, refresh: false, withItems: false);
        if (options.Count == 0)
        {
            return;
        }

        var choice = new InboundChoice<McfInboundPackingOption>(
            "packing option", option => option.PackingOptionId, option => option.Status, option => option.TotalFee)
        {
            Tie = option => option.PackingGroups.Count,
            Describe = option => FormattableString.Invariant(
                $"{option.PackingOptionId}, {option.PackingGroups.Count} groups, fee {option.TotalFee?.ToString() ?? "unknown"}"),
        };
        if (choice.Select(options, PackingOptionId, Cheapest) is not { } option)
        {
            WriteError(choice.Required(id, options, "Specify -PackingOptionId or -Cheapest; see Get-McfInboundPacking."));
            return;
        }

        if (InboundSelection.IsAccepted(option.Status))
        {
            WriteVerbose($"The packing option '{option.PackingOptionId}' of plan '{id}' is already confirmed.");
        }
        else if (!prompt.Ask(id, option, connection, () => $"{id}: {choice.Describe(option)}")
            || !Work.Change(connection, call => connection.Inbound.Packing.ConfirmAsync(id, option.PackingOptionId!, call)))
        {
            return;
        }

        foreach (var confirmed in Run(call => connection.Inbound.Packing.ListAsync(id, withItems: true, call))
            .Where(each => each.PackingOptionId == option.PackingOptionId))
        {
            WriteObject(confirmed);
        }
    }
}
