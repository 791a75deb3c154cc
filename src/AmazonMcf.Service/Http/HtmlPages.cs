using System.Text;

namespace AmazonMcf.Service.Http;

/// <summary>The pages that a gateway returns where a client expects JSON.</summary>
internal static class HtmlPages
{
    private const string MediaType = "text/html; charset=utf-8";

    /// <summary>Creates the page of a status.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="title">The status in words.</param>
    public static ServiceResponse Page(int status, string title)
    {
        var html = $"<html>\r\n<head><title>{status} {title}</title></head>\r\n<body>\r\n"
            + $"<center><h1>{status} {title}</h1></center>\r\n<hr><center>Server</center>\r\n</body>\r\n</html>\r\n";
        return new ServiceResponse(status, MediaType, Encoding.UTF8.GetBytes(html));
    }
}
