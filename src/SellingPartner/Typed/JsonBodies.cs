using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Refit;
using SellingPartner.Http;

namespace SellingPartner.Typed;

/// <summary>Writes the bodies of requests, and hands on what the chain has read of responses: nothing is parsed twice.</summary>
/// <param name="context">How the types are written.</param>
internal sealed class JsonBodies(JsonSerializerContext context) : IHttpContentSerializer, ISynchronousContentSerializer
{
    /// <inheritdoc />
    public HttpContent ToHttpContent<T>(T item) =>
        new BodyContent(JsonSerializer.SerializeToUtf8Bytes(item, (JsonTypeInfo<T>)context.GetTypeInfo(typeof(T))!), "application/json");

    /// <inheritdoc />
    public HttpContent ToHttpContentSynchronous<T>(T item) => ToHttpContent(item);

    /// <inheritdoc />
    public HttpContent ToStreamingHttpContent<T>(T item) => ToHttpContent(item);

    /// <inheritdoc />
    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        Task.FromResult((T?)((ResponseContent)content).Outcome.Value);

    /// <inheritdoc />
    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
