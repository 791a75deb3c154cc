using AmazonMcf.Model;
using AmazonMcf.Submission;

namespace AmazonMcf.Commands;

/// <summary>A return to ask for.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Order">The order with lines and shipments, where it is at hand.</param>
/// <param name="Selection">Which units; null when <paramref name="Items"/> says it.</param>
/// <param name="Items">The return items, complete.</param>
internal sealed record ReturnRequest(
    string OrderId,
    McfOrder? Order,
    ReturnSelection? Selection,
    IReadOnlyList<McfReturnRequestItem>? Items
);
