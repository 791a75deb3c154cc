using System.Runtime.ExceptionServices;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>A piece of work that is over, one way or the other.</summary>
/// <typeparam name="TRequest">What was to be done.</typeparam>
/// <typeparam name="TResult">What came of it.</typeparam>
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

    /// <summary>What was to be done.</summary>
    public TRequest Request { get; }

    /// <summary>What it cost.</summary>
    public ApiCall Call { get; }

    /// <summary>Why it went wrong; null when it went well.</summary>
    public Exception? Failure { get; }

    /// <summary>What came of it.</summary>
    /// <returns>The result.</returns>
    /// <remarks>Throws <see cref="Failure"/>, with the place it came from, when there is one.</remarks>
    public TResult GetResult()
    {
        if (Failure is not null)
        {
            ExceptionDispatchInfo.Capture(Failure).Throw();
        }

        return result!;
    }
}
