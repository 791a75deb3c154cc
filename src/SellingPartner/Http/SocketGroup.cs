namespace SellingPartner.Http;

/// <summary>Sockets that are taken out of use together. Changed only by their <see cref="SocketPool"/>.</summary>
/// <param name="http">Sends over them.</param>
internal sealed class SocketGroup(HttpMessageInvoker http)
{
    public HttpMessageInvoker Http => http;

    /// <summary>How many requests are on their way over them.</summary>
    public int Users { get; set; }
}
