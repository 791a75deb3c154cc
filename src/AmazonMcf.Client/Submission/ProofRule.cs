using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using SellingPartner.Http;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>
/// What a response must show before a result is built on it: the one rule of creates, returns, updates, cancels and status updates, for the
/// cmdlets, <c>mcf</c> and the gateway alike. What it does not let count is settled by reading the order.
/// </summary>
/// <remarks>Each condition can be overridden, so that tests can show that results become wrong without it.</remarks>
internal class ProofRule
{
    private const int MostReads = 3;

    // With waits of 2, 4, 6 ... seconds: just under a minute.
    private const int MostReadsOfAccepted = 8;

    /// <summary>The rule.</summary>
    public static ProofRule Standard { get; } = new();

    /// <summary>What a single response must show, whatever it is about.</summary>
    public virtual ResponseProof Response { get; } = new();

    /// <summary>Whether a response is about the order that was asked for.</summary>
    /// <param name="asked">The seller's order id.</param>
    /// <param name="found">The id in the response.</param>
    public virtual bool IsSameOrder(string asked, string? found) => string.Equals(asked, found, StringComparison.Ordinal);

    /// <summary>How the content of an order that was read differs from what was asked for.</summary>
    /// <param name="order">What was asked for.</param>
    /// <param name="found">What was read.</param>
    /// <param name="marketplace">The marketplace of an order that names none.</param>
    /// <param name="anyVersion">Whether either version of the API may have placed the order.</param>
    public virtual IReadOnlyList<string> FindDifferences(
        McfOrderRequest order, McfOrder found, McfMarketplace? marketplace, bool anyVersion) =>
        OrderComparison.Differences(order, found, marketplace, anyVersion);

    /// <summary>How often an order is read at most until a read settles the outcome of a request.</summary>
    /// <param name="isAccepted">Whether the service accepted the request and works on it, which may take longer.</param>
    public virtual int MaxReads(bool isAccepted) => isAccepted ? MostReadsOfAccepted : MostReads;

    /// <summary>Whether the order may exist although a read does not find it, because the service called it a duplicate.</summary>
    /// <param name="failure">How the newest request failed.</param>
    public virtual bool MayExistUnseen(McfException failure) => failure is McfDuplicateOrderException;

    /// <summary>
    /// Whether a request of a call may have taken effect, so that no rejection of a later one proves that nothing was done.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="before">How many of its writes were open before the work began.</param>
    public virtual bool MayHaveTakenEffect(ApiCall call, int before) => call.OpenWrites > before;

    /// <summary>Whether the outcome of a write that failed has to be settled by reading.</summary>
    /// <param name="failure">How the newest request failed.</param>
    /// <param name="mayHaveTakenEffect">Whether any request of the work may have taken effect.</param>
    public bool NeedsReading(McfException failure, bool mayHaveTakenEffect) =>
        failure is McfOutcomeUnknownException || mayHaveTakenEffect || MayHideDuplicate(failure);

    /// <summary>Whether a rejection may hide a duplicate, so that it is final only after a read.</summary>
    /// <param name="failure">The rejection.</param>
    protected virtual bool MayHideDuplicate(McfException failure) => failure.Context.ProvesRejection && !IsFinal(failure.HttpStatus);

    // These are decided before the service looks at the order, so they cannot hide a duplicate.
    private static bool IsFinal(int? status) => status is 401 or 403 or 413 or 415 or 429;
}
