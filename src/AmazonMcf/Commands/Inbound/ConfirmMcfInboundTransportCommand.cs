using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Confirms the transport of all shipments of a plan, which can cost money.</summary>
[Cmdlet(VerbsLifecycle.Confirm, "McfInboundTransport", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfInboundShipment), typeof(McfInboundOperation))]
public sealed class ConfirmMcfInboundTransportCommand : McfInboundChangeCmdlet
{
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private ChangePrompt prompt = null!;
    private InboundTransport transport = null!;

    /// <summary>The ID of the plan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(InboundPlanCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("PlanId")]
    [TextTransformation]
    public string InboundPlanId { get; set; } = "";

    /// <summary>The IDs of the options, one for each shipment. Default: the only option of each shipment.</summary>
    [Parameter(Position = 1)]
    [TextTransformation(IsList = true)]
    public string[] TransportationOptionId { get; set; } = [];

    /// <summary>Confirms the cheapest option with a price of each shipment, which is a carrier that Amazon partners with.</summary>
    [Parameter]
    public SwitchParameter Cheapest { get; set; }

    /// <summary>Confirms the option for a carrier of your own.</summary>
    [Parameter]
    public SwitchParameter OwnCarrier { get; set; }

    /// <summary>Only options with this mode, for example <c>GROUND_SMALL_PARCEL</c>. Default: all modes.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(InboundShippingModeCompleter))]
    [TextTransformation]
    public string? ShippingMode { get; set; }

    /// <summary>
    /// When the shipments are ready for the carrier. A time without a zone is UTC. Default: in 24 hours. Used if options are requested.
    /// </summary>
    [Parameter]
    [UtcTimeTransformation]
    public DateTime? ReadyToShip { get; set; }

    /// <summary>The contact for the carrier: an object or a hashtable with Name, Phone and Email. Default: none.</summary>
    [Parameter]
    [ModelTransformation(typeof(McfInboundContact))]
    public McfInboundContact? Contact { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        base.Begin();
        prompt = new(this, "Confirm transport");
        transport = new(this, Work) { ReadyToShip = ReadyToShip, Contact = Contact };
    }

    /// <inheritdoc />
    protected override void Process()
    {
        // All shipments of a plan are confirmed with one request; piped shipments name their plan more than once.
        foreach (var connection in done.Add(InboundPlanId) ? Route(SellerOf(), InboundPlanId).Select(Require) : [])
        {
            Work.Try(InboundPlanId, () => Confirm(connection, InboundPlanId));
        }
    }

    private void Confirm(McfConnection connection, string planId)
    {
        var options = transport.Read(connection, planId, refresh: false);
        if (options.Count == 0 || transport.Select(options, Filter, takesFirst: Cheapest) is not { } selected)
        {
            return;
        }

        if (!prompt.Ask(planId, selected, connection, () => $"{planId}: {string.Join("; ", selected.Select(InboundTransport.Describe))}"))
        {
            return;
        }

        if (transport.ConfirmWindows(connection, planId, selected)
            && Work.Change(connection, call => connection.Inbound.Transport.ConfirmAsync(planId, selected, Contact, call)))
        {
            foreach (var id in selected.Select(option => option.ShipmentId!).Distinct())
            {
                WriteObject(Run(call => connection.Inbound.Shipments.GetAsync(planId, id, withItems: false, call)));
            }
        }
    }

    private IEnumerable<McfInboundTransportOption> Filter(IEnumerable<McfInboundTransportOption> options)
    {
        var ofMode = InboundSelection.OfMode(options, ShippingMode);
        return TransportationOptionId.Length > 0
            ? ofMode.Where(option => TransportationOptionId.Contains(option.TransportationOptionId, StringComparer.Ordinal))
            : OwnCarrier ? InboundSelection.OwnCarrier(ofMode)
            : Cheapest ? ofMode.Where(option => option.Cost is not null).ByCost(option => option.Cost)
            : ofMode;
    }
}
