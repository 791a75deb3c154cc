using AmazonMcf.Errors;
using SellingPartner;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>Maps responses to the model. One that is valid JSON but cannot be mapped counts as unreadable.</summary>
internal static class ResponseMapping
{
    /// <summary>Maps a response.</summary>
    /// <typeparam name="T">The type of the model.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="target">What the request was about, for the message.</param>
    /// <param name="call">The call.</param>
    /// <param name="map">The mapping.</param>
    /// <exception cref="McfProtocolException">The response cannot be mapped.</exception>
    public static T Map<T>(ApiOperation operation, string target, ApiCall call, Func<T> map)
    {
        try
        {
            return map();
        }
        catch (Exception unexpected) when (unexpected is not (McfException or OperationCanceledException))
        {
            throw new McfProtocolException(
                $"{operation.Name} for '{target}' returned a response that cannot be read ({unexpected.GetType().Name}).",
                new ErrorContext { Operation = operation.Name, Target = target, HttpStatus = 200, RequestId = call.RequestId },
                unexpected);
        }
    }
}
