namespace SellingPartner.Errors;

/// <summary>A failure of a request to the Selling Partner API. Messages never contain secrets or personal data.</summary>
public abstract class SellingPartnerException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">One sentence: what happened, to what, and why. Control characters are escaped.</param>
    /// <param name="context">Operation, target, host, attempts and request id.</param>
    /// <param name="innerException">The cause.</param>
    protected SellingPartnerException(string message, ErrorContext context, Exception? innerException = null)
        : base(VisibleText.Of(message), innerException) => Context = context;

    /// <summary>The stable error id, the same in code and documentation.</summary>
    public abstract string ErrorId { get; }

    /// <summary>What to do next, as one sentence.</summary>
    public abstract string RecommendedAction { get; }

    /// <summary>Whether the same call may succeed later without any change.</summary>
    public virtual bool IsTransient => false;

    /// <summary>
    /// Whether the failure affects the whole connection and no retry helps, so that no other input could succeed over it.
    /// </summary>
    public virtual bool IsOfTheConnection => false;

    /// <summary>Operation, target, host, attempts and request id.</summary>
    public ErrorContext Context { get; }

    /// <summary>The name of the operation in Amazon's model.</summary>
    public string? Operation => Context.Operation;

    /// <summary>The HTTP status; null if there was no response.</summary>
    public int? HttpStatus => Context.HttpStatus;

    /// <summary>All errors of the service's response.</summary>
    public IReadOnlyList<ServiceError> Errors => Context.Errors;

    /// <summary>The service's request id.</summary>
    public string? RequestId => Context.RequestId;

    /// <summary>The number of requests sent.</summary>
    public int Attempts => Context.Attempts;

    /// <summary>The time spent waiting for quota and between attempts.</summary>
    public TimeSpan Waited => Context.Waited;
}
