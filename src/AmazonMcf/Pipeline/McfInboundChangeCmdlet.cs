using System.Management.Automation;
using AmazonMcf.Binding;

namespace AmazonMcf.Pipeline;

/// <summary>The base class of commands that change an inbound plan or shipment, which Amazon completes after its response.</summary>
public abstract class McfInboundChangeCmdlet : McfNamedSellerCmdlet
{
    /// <summary>Returns the operation instead of waiting for it. Default: the command waits.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <summary>How long to wait for each operation: a time span, or text such as <c>10m</c>. Default: 5 minutes.</summary>
    [Parameter]
    [DurationTransformation]
    [ValidatePositive]
    public TimeSpan? Timeout { get; set; }

    internal override bool ChangesSomething => true;

    /// <summary>Sends the requests of the command.</summary>
    private protected InboundWork Work { get; private set; } = null!;

    /// <inheritdoc />
    protected override void Begin() => Work = new(this, Timeout, NoWait);
}
