namespace SellingPartner.Errors;

/// <summary>
/// Makes the exceptions of an API. The transport knows what went wrong and says it in a sentence; the program that uses the API gives it
/// its type, its id and the advice for users.
/// </summary>
internal abstract class ApiErrors
{
    /// <summary>
    /// What HTTP 401 or 403 may mean for this API besides a missing role, a missing consent and an unknown id; null for nothing.
    /// </summary>
    public virtual string? FurtherCauseOfDenial => null;

    /// <summary>The exception of a failure that only this API has; null for all others.</summary>
    /// <param name="report">The failure.</param>
    public virtual SellingPartnerException? Classify(FailureReport report) => null;

    /// <summary>The exception of a failure that any API has.</summary>
    /// <param name="kind">The kind of the failure.</param>
    /// <param name="message">One sentence: what happened, to what, and why.</param>
    /// <param name="context">Operation, target, host, attempts and request id.</param>
    /// <param name="cause">What was thrown.</param>
    public abstract SellingPartnerException Create(ErrorKind kind, string message, ErrorContext context, Exception? cause = null);
}
