using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Outbound.V20260704;
using AmazonMcf.Submission;

namespace AmazonMcf.Connection;

/// <summary>What the sets of all versions share.</summary>
/// <param name="Of20200701">The client of 2020-07-01.</param>
/// <param name="Of20260704">The client of 2026-07-04.</param>
/// <param name="Ledger">Knows the use of the versions by this account.</param>
/// <param name="Marketplace">The marketplace of orders that name none.</param>
/// <param name="Rule">Says what has to be settled by reading.</param>
/// <param name="Mark">Marks what is read with its seller.</param>
/// <param name="Time">The clock.</param>
internal sealed record OutboundParts(
    OutboundClient Of20200701,
    FulfillmentClient Of20260704,
    VersionLedger Ledger,
    McfMarketplace Marketplace,
    ProofRule Rule,
    SellerMark Mark,
    TimeProvider Time);
