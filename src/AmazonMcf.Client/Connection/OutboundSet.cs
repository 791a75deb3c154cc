using AmazonMcf.Outbound;
using AmazonMcf.Submission;

namespace AmazonMcf.Connection;

/// <summary>
/// What a connection offers with a version of Fulfillment Outbound: orders, previews and offers of that version, and what only 2020-07-01
/// has.
/// </summary>
/// <param name="ApiVersion">The version.</param>
/// <param name="Outbound">The operations.</param>
/// <param name="Orders">Places orders exactly once.</param>
internal sealed record OutboundSet(string ApiVersion, IOutboundClient Outbound, OrderPlacer Orders)
{
    /// <summary>Composes the set of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="isChosen">Whether it was chosen explicitly, so that both versions may be in use.</param>
    /// <param name="parts">The clients of both versions, and what they share.</param>
    public static OutboundSet Of(string version, bool isChosen, OutboundParts parts)
    {
        var (earlier, later, mark) = (parts.Of20200701, parts.Of20260704, parts.Mark);
        var is20260704 = version == OutboundVersions.V20260704;
        var rest = new WithoutReturns(earlier);
        IOutboundClient outbound = is20260704
            ? new ComposedOutboundClient(later, later, rest, earlier, rest, mark)
            : new ComposedOutboundClient(earlier, earlier, earlier, earlier, earlier, mark);
        var guard = is20260704
            ? new VersionGuard(version, later, earlier, parts.Ledger, isChosen)
            : new VersionGuard(version, earlier, later, parts.Ledger, isChosen);
        return new(
            version,
            outbound,
            new OrderPlacer(outbound, parts.Marketplace, parts.Rule, mark, parts.Time, guard));
    }
}
