using System.Text.Json.Serialization;
using Refit;
using SellingPartner.Transport;

namespace SellingPartner.Typed;

/// <summary>Calls an API by its interface, whose methods Refit's generator writes from their attributes.</summary>
internal static class TypedApi
{
    /// <summary>How Refit makes requests and reads responses for the types of an API.</summary>
    /// <param name="context">How the types are written.</param>
    public static RefitSettings Settings(JsonSerializerContext context) => new(new JsonBodies(context), new ParameterText())
    {
        // Otherwise a body would be wrapped in a stream, and the chain sends none that it cannot send again.
        RequestBodySerialization = RequestBodySerializationMode.Buffered,
        CaptureMethodArguments = true,

        // The chain has judged the response already, and its exceptions are those that callers know.
        ExceptionFactory = static _ => default,
        TransportExceptionFactory = static (_, exception, _) => exception,
        DeserializationExceptionFactory = static (_, exception) => new ValueTask<Exception?>(exception),
    };

    /// <summary>Opens an interface.</summary>
    /// <typeparam name="T">The interface.</typeparam>
    /// <param name="transport">Carries out the requests.</param>
    /// <param name="settings">The settings of its API.</param>
    /// <param name="methods">Its methods; listed when one is first called.</param>
    public static T Open<T>(ApiTransport transport, RefitSettings settings, Lazy<IReadOnlyList<ApiMethod>> methods)
        where T : class => RestService.ForGenerated<T>(transport.OpenClient(new DescribeHandler(methods)), settings);
}
