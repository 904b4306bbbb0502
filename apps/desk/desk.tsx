import { useMemo, type ReactNode } from 'react'
import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider, type AnyRouter } from '@tanstack/react-router'
import { deskTheme } from '@fengqiao/design/desk-theme.ts'
import { CasePartsProvider } from '@fengqiao/design/move-forms.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { caseParts } from './screens.ts'

/** antd in the office's clothes and language, following the reader's preferences. */
export const Dressed = ({ children }: { children: ReactNode }) => {
  const preferences = usePreferences()
  const theme = useMemo(() => deskTheme(preferences), [preferences])
  return (
    <ConfigProvider theme={theme} locale={preferences.language === 'zh' ? zhCN : enUS} wave={{ disabled: true }}>
      {children}
    </ConfigProvider>
  )
}

export const Desk = ({ router, queries }: { router: AnyRouter; queries: QueryClient }) => (
  <QueryClientProvider client={queries}>
    <Dressed>
      <CasePartsProvider value={caseParts}>
        <RouterProvider router={router} />
      </CasePartsProvider>
    </Dressed>
  </QueryClientProvider>
)
