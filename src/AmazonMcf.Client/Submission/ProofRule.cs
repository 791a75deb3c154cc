using AmazonMcf.Errors;
using SellingPartner.Http;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>
/// What a response must show before a result is built on it: the one rule of creates, returns, updates, cancels and status updates, for the
/// cmdlets, <c>mcf</c> and the gateway alike. What it does not let count is settled by reading the order.
/// </summary>
/// <param name="clauses">The conditions that hold.</param>
internal sealed class ProofRule(ProofClauses clauses = ProofClauses.All)
{
    /// <summary>The rule with all its conditions.</summary>
    public static ProofRule Standard { get; } = new();

    /// <summary>What a single response must show, whatever it is about.</summary>
    public ResponseProof Response { get; } = new((ResponseClauses)clauses & ResponseClauses.All);

    /// <summary>Whether a response is about the order that was asked for.</summary>
    /// <param name="asked">The seller's order id.</param>
    /// <param name="found">The id in the response.</param>
    public bool IsSameOrder(string asked, string? found) =>
        !Asks(ProofClauses.SameOrder) || string.Equals(asked, found, StringComparison.Ordinal);

    /// <summary>Whether the content of an order that was read has to be compared.</summary>
    public bool ComparesContent => Asks(ProofClauses.SameContent);

    /// <summary>Whether a read that did not settle the outcome is repeated.</summary>
    public bool ReadsAgain => Asks(ProofClauses.ReadAgain);

    /// <summary>Whether an order that the service called a duplicate may be there although a read does not find it.</summary>
    public bool DuplicateOutweighsAbsence => Asks(ProofClauses.DuplicateOutweighsAbsence);

    /// <summary>
    /// Whether a request of a call may have taken effect, so that no rejection of a later one proves that nothing was done.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="before">How many of its writes were open before the work began.</param>
    public bool MayHaveTakenEffect(ApiCall call, int before) => Asks(ProofClauses.EarlierRequests) && call.OpenWrites > before;

    /// <summary>Whether the outcome of a write that failed has to be settled by reading.</summary>
    /// <param name="failure">How the newest request failed.</param>
    /// <param name="mayHaveTakenEffect">Whether any request of the work may have taken effect.</param>
    public bool NeedsReading(McfException failure, bool mayHaveTakenEffect) =>
        failure is McfOutcomeUnknownException || mayHaveTakenEffect
        || (Asks(ProofClauses.ReadBeforeRejection) && failure.Context.ProvesRejection && !IsFinal(failure.HttpStatus));

    // These are decided before the service looks at the order, so they cannot hide a duplicate.
    private static bool IsFinal(int? status) => status is 401 or 403 or 413 or 415 or 429;

    private bool Asks(ProofClauses clause) => (clauses & clause) != 0;
}
