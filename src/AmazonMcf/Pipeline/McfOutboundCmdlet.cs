using System.Management.Automation;

namespace AmazonMcf.Pipeline;

/// <summary>The base class of commands for orders, which exist in two versions of Amazon's API.</summary>
public abstract class McfOutboundCmdlet : McfConnectedCmdlet
{
    /// <summary>
    /// The version of Fulfillment Outbound to use, <c>2020-07-01</c> or <c>2026-07-04</c>. A version that is specified means that both may
    /// be in use: before an order is placed, it is looked for in the other version too. Default: the version of the connection.
    /// </summary>
    [Parameter]
    [ValidateSet("2020-07-01", "2026-07-04")]
    public string? ApiVersion { get; set; }

    /// <inheritdoc />
    private protected sealed override string? Version => ApiVersion;
}
