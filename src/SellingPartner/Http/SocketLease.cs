namespace SellingPartner.Http;

/// <summary>The right to send one request over a socket. Ends with <see cref="Dispose"/>, after the response is read.</summary>
/// <param name="pool">The pool of the socket.</param>
/// <param name="group">The sockets it is one of.</param>
internal readonly struct SocketLease(SocketPool pool, SocketGroup group) : IDisposable
{
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) => group.Http.SendAsync(request, stop);

    /// <summary>
    /// Says that a response came which belongs to another request. Every later response on its socket would be one too late, so none of
    /// these sockets is used for another request.
    /// </summary>
    public void Retire() => pool.Retire(group);

    public void Dispose() => pool.Leave(group);
}
