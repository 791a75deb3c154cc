using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.InboundFiles;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Creates a plan to send units to Amazon's fulfillment centers, from a file or from objects.</summary>
[Cmdlet(VerbsCommon.New, "McfInboundPlan", SupportsShouldProcess = true, DefaultParameterSetName = nameof(Path))]
[OutputType(typeof(McfInboundPlan))]
public sealed class NewMcfInboundPlanCommand : McfConnectedCmdlet
{
    private readonly List<(InputSeller Seller, McfInboundRequestItem Item)> inputs = [];

    /// <summary>
    /// The file: a CSV with the columns Msku and Quantity and, optionally, LabelOwner, PrepOwner, Expiration and ManufacturingLotCode; at
    /// most 2,000 rows.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = nameof(Path))]
    [ValidateNotNullOrEmpty]
    [Alias("LiteralPath")]
    [TextTransformation]
    [ValidateNotBlank]
    public string Path { get; set; } = "";

    /// <summary>The units: objects or hashtables with Msku and Quantity, at most 2,000.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = nameof(Item))]
    public object[] Item { get; set; } = [];

    /// <summary>The address that the units are shipped from.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ModelTransformation(typeof(McfInboundAddress))]
    [Alias("ShipFrom")]
    public McfInboundAddress SourceAddress { get; set; } = null!;

    /// <summary>
    /// The name of the plan, at most 29 characters. A suffix makes it unique, so that the plan is found if a response is lost. Default:
    /// Plan.
    /// </summary>
    [Parameter]
    [TextTransformation]
    public string? Name { get; set; }

    /// <summary>The marketplace, as a code or an ID. Default: the connection's marketplace.</summary>
    [Parameter]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>Who labels units that name no label owner: <c>AMAZON</c>, <c>SELLER</c> or <c>NONE</c>. Default: SELLER.</summary>
    [Parameter]
    [ValidateSet(InboundOwners.Amazon, InboundOwners.Seller, InboundOwners.None)]
    public string LabelOwner { get; set; } = InboundOwners.Seller;

    /// <summary>Who prepares units that name no prep owner: <c>AMAZON</c>, <c>SELLER</c> or <c>NONE</c>. Default: SELLER.</summary>
    [Parameter]
    [ValidateSet(InboundOwners.Amazon, InboundOwners.Seller, InboundOwners.None)]
    public string PrepOwner { get; set; } = InboundOwners.Seller;

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
    protected override void Process()
    {
        foreach (var item in Item)
        {
            try
            {
                inputs.Add((InputSeller.Of(item), InboundItemInput.Read(item)));
            }
            catch (BindingFailedException failure)
            {
                // A plan without one of its units would be a different plan.
                ThrowTerminatingError(ErrorRecords.InvalidInput(new() { Member = failure.Member, Rule = failure.Rule }, item));
            }
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        if (ParameterSetName == nameof(Path))
        {
            var items = InboundItemFile.Read(GetUnresolvedProviderPathFromPSPath(Path));
            inputs.AddRange(items.Select(item => (InputSeller.Unknown, item)));
        }

        // Units that were read from one account are never sent in for another.
        foreach (var seller in inputs.GroupBy(input => (input.Seller.Key, input.Seller.Name)))
        {
            var items = seller.Select(input => input.Item).ToList();
            foreach (var item in items)
            {
                item.LabelOwner ??= LabelOwner;
                item.PrepOwner ??= PrepOwner;
            }

            foreach (var connection in Route(new InputSeller(seller.Key.Key, seller.Key.Name), items[0].Msku).Select(Require))
            {
                Create(connection, Marketplace ?? connection.Marketplace, items);
            }
        }
    }

    private void Create(McfConnection connection, McfMarketplace marketplace, List<McfInboundRequestItem> items)
    {
        var request = new McfInboundPlanRequest
        {
            Name = Name,
            MarketplaceId = marketplace.MarketplaceId,
            SourceAddress = SourceAddress,
            Items = items,
        };
        if (connection.Inbound.Plans.Validate(request) is { Count: > 0 } errors)
        {
            new HeldBackOrders(this).Add(errors, null);
            return;
        }

        var units = items.Sum(item => (long)(item.Quantity ?? 0));
        if (!ShouldProcess(
            FormattableString.Invariant($"{items.Count} SKUs, {units} units to {marketplace.Code}"), "Create inbound plan"))
        {
            return;
        }

        var work = new InboundWork(this, Timeout);
        work.Try(request, () =>
        {
            var plan = work.Make(
                call => connection.Inbound.Plans.CreateAsync(request, call),
                "Look for the plan with Get-McfInboundPlan before you run the command again, which would create another one.");
            if (NoWait || plan.Operation is null || work.Complete(connection, plan.Operation))
            {
                WriteObject(plan);
            }
        });
    }
}
