/** The three-lobed leaf of 枫香; never five narrow lobes, those read as another plant. */
export const Leaf = ({ size = 22 }: { size?: number }) => (
  <svg className="leafmark" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
    <path d="M24 3.5C21.4 8.6 17.6 12.4 17.2 18.6C12.2 16.9 7 17.4 2.6 19.6C6.6 23.4 8.4 30 14.6 33.6C17.6 35.3 21 35.2 23.1 34.2L22.6 44.5H25.4L24.9 34.2C27 35.2 30.4 35.3 33.4 33.6C39.6 30 41.4 23.4 45.4 19.6C41 17.4 35.8 16.9 30.8 18.6C30.4 12.4 26.6 8.6 24 3.5Z" />
    <path className="vein" d="M24 32V13M24 31.5L11 22.4M24 31.5L37 22.4" />
  </svg>
)
