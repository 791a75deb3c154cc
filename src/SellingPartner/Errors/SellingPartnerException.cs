namespace SellingPartner.Errors;

/// <summary>A failure of a request to the Selling Partner API. Messages never hold secrets or personal data.</summary>
public abstract class SellingPartnerException : Exception
{
    /// <summary>Makes the failure.</summary>
    /// <param name="message">One sentence: what, which, why. Control characters in it are shown as escapes.</param>
    /// <param name="context">Where and how it happened.</param>
    /// <param name="innerException">The cause.</param>
    protected SellingPartnerException(string message, ErrorContext context, Exception? innerException = null)
        : base(VisibleText.Of(message), innerException) => Context = context;

    /// <summary>The stable id of the failure, the same in programs and in the documentation.</summary>
    public abstract string ErrorId { get; }

    /// <summary>What to do next, as one sentence.</summary>
    public abstract string RecommendedAction { get; }

    /// <summary>Whether the same call may go well later without any change.</summary>
    public virtual bool IsTransient => false;

    /// <summary>
    /// Whether it lies with the connection as a whole and passes with no retry, so that no other input could go well over it.
    /// </summary>
    public virtual bool IsOfTheConnection => false;

    /// <summary>Where and how it happened.</summary>
    public ErrorContext Context { get; }

    /// <summary>The operation, by the name of Amazon's model.</summary>
    public string? Operation => Context.Operation;

    /// <summary>The HTTP status, where there was an answer.</summary>
    public int? HttpStatus => Context.HttpStatus;

    /// <summary>All errors of the service's answer.</summary>
    public IReadOnlyList<ServiceError> Errors => Context.Errors;

    /// <summary>The service's request id.</summary>
    public string? RequestId => Context.RequestId;

    /// <summary>How many requests were sent.</summary>
    public int Attempts => Context.Attempts;

    /// <summary>How long was waited for quota and between attempts.</summary>
    public TimeSpan Waited => Context.Waited;
}
