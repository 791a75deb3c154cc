using System.Runtime.ExceptionServices;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>A piece of work that is over, one way or the other.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResult">Returns the result.</typeparam>
public sealed class DispatchResult<TRequest, TResult>
{
    private readonly TResult? result;

    internal DispatchResult(TRequest request, ApiCall call, TResult? result, Exception? failure)
    {
        Request = request;
        Call = call;
        this.result = result;
        Failure = failure;
    }

    /// <summary>The request.</summary>
    public TRequest Request { get; }

    /// <summary>The call with its attempts.</summary>
    public ApiCall Call { get; }

    /// <summary>The exception; null on success.</summary>
    public Exception? Failure { get; }

    /// <summary>Returns the result.</summary>
    /// <returns>The result.</returns>
    /// <remarks>Throws <see cref="Failure"/>, with its original stack trace, if there is one.</remarks>
    public TResult GetResult()
    {
        if (Failure is not null)
        {
            ExceptionDispatchInfo.Capture(Failure).Throw();
        }

        return result!;
    }
}
